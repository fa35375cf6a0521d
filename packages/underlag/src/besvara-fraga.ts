import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { fragaFel } from './fel-fragor.ts'
import {
  insertBesked,
  insertSvar,
  namnerFragestallaren,
  nextSvarNr,
  selectFraga,
  selectSvar,
} from './queries-fragor.ts'
import { harPersonnummer } from './stall-fraga.ts'

type Fraga = NonNullable<Awaited<ReturnType<typeof selectFraga>>>

async function loadEgen(tx: AktorTx, fragaId: string): Promise<Result<Fraga>> {
  const fraga = await selectFraga(tx, fragaId)
  return fraga ? ok(fraga) : fragaFel('fraga-saknas')
}

/** What is published names nobody: neither a person by number, nor the one who asked by name. */
async function checkAnonym(tx: AktorTx, fragaId: string | null, texter: readonly string[]): Promise<Result<null>> {
  if (texter.some(harPersonnummer)) return fragaFel('svar-har-personnummer')
  if (fragaId === null) return ok(null)
  return (await namnerFragestallaren(tx, fragaId, texter.join('\n'))) ? fragaFel('svar-avslojar') : ok(null)
}

export interface BesvaraInput {
  readonly fragaId: string
  /** The question in the nämnd's own words, without what would tell who asked. */
  readonly fraga: string
  readonly svar: string
}

/**
 * Publishes a question with its answer: once, dated, the same to all, without who asked (F2.7).
 * @returns the number that it has on the underlag's page
 * Errors: `fraga-saknas`, `fraga-redan-besvarad`, `svar-avslojar`, `svar-har-personnummer`
 */
export async function besvaraFraga(
  tx: AktorTx,
  input: BesvaraInput,
  nu: Temporal.Instant,
): Promise<Result<{ nr: number }>> {
  const hittad = await loadEgen(tx, input.fragaId)
  if (!hittad.ok) return hittad
  const { kommunId, namndId, underlagId, versionId, villkorId, utforareId, id: fragaId } = hittad.value
  const [fraga, svar] = [input.fraga.trim(), input.svar.trim()]
  const anonym = await checkAnonym(tx, fragaId, [fraga, svar])
  if (!anonym.ok) return anonym

  const nr = await nextSvarNr(tx, underlagId)
  const besked = { kommunId, namndId, fragaId, utforareId, utfall: 'besvarad', svarNr: nr, tid: nu }
  if (!(await insertBesked(tx, besked))) return fragaFel('fraga-redan-besvarad')
  const om = { kommunId, namndId, underlagId, versionId, villkorId }
  await insertSvar(tx, { ...om, nr, utgava: 1, fraga, svar, publicerad: nu })
  tx.logga({ handling: 'besvara-fraga', objekt: 'underlag', objektId: underlagId, data: { nr } })
  return ok({ nr })
}

/**
 * Says that a question is answered already, by one that is published. Errors: `fraga-saknas`, `fraga-redan-besvarad`, `svar-saknas`
 */
export async function slaSammanFraga(
  tx: AktorTx,
  input: { readonly fragaId: string; readonly svarNr: number },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const hittad = await loadEgen(tx, input.fragaId)
  if (!hittad.ok) return hittad
  const { kommunId, namndId, utforareId, id: fragaId, underlagId } = hittad.value
  const { svarNr } = input
  if ((await selectSvar(tx, [underlagId], svarNr)).length === 0) return fragaFel('svar-saknas')
  const besked = { kommunId, namndId, fragaId, utforareId, utfall: 'sammanslagen', svarNr, tid: nu }
  if (!(await insertBesked(tx, besked))) return fragaFel('fraga-redan-besvarad')
  tx.logga({ handling: 'sla-samman-fraga', objekt: 'underlag', objektId: underlagId, data: { nr: svarNr } })
  return ok(null)
}

/**
 * Refuses a question, with a reason that its asker alone reads: it is about its own application, or about something else than the
 * underlag. Errors: `fraga-saknas`, `fraga-redan-besvarad`
 */
export async function avvisaFraga(
  tx: AktorTx,
  input: { readonly fragaId: string; readonly skal: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const hittad = await loadEgen(tx, input.fragaId)
  if (!hittad.ok) return hittad
  const { kommunId, namndId, utforareId, id: fragaId, underlagId } = hittad.value
  const besked = { kommunId, namndId, fragaId, utforareId, utfall: 'avvisad', skal: input.skal.trim(), tid: nu }
  if (!(await insertBesked(tx, besked))) return fragaFel('fraga-redan-besvarad')
  tx.logga({ handling: 'avvisa-fraga', objekt: 'underlag', objektId: underlagId, orsak: input.skal })
  return ok(null)
}

export interface RattaSvarInput {
  readonly underlagId: string
  readonly nr: number
  /** The utgåva that was corrected. */
  readonly utgava: number
  readonly fraga: string
  readonly svar: string
  readonly skal: string
}

/**
 * Corrects a published answer: a new utgåva, with why; what stood before stays readable beside it.
 * Errors: `svar-saknas` (also another nämnd's), `fraga-redan-besvarad` when a colleague corrected it first, `svar-har-personnummer`
 */
export async function rattaSvar(
  tx: AktorTx,
  input: RattaSvarInput,
  nu: Temporal.Instant,
): Promise<Result<{ utgava: number }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const [senaste] = await selectSvar(tx, [input.underlagId], input.nr)
  if (!senaste || senaste.svar.kommunId !== kommunId || senaste.svar.namndId !== namndId) return fragaFel('svar-saknas')
  if (senaste.svar.utgava !== input.utgava)
    return fragaFel('fraga-redan-besvarad', { text: 'Någon annan har rättat svaret sedan du öppnade det.' })
  const [fraga, svar, skal] = [input.fraga.trim(), input.svar.trim(), input.skal.trim()]
  const anonym = await checkAnonym(tx, null, [fraga, svar, skal])
  if (!anonym.ok) return anonym
  const { id: _id, ...forra } = senaste.svar
  const utgava = forra.utgava + 1
  await insertSvar(tx, { ...forra, utgava, fraga, svar, skal, publicerad: nu })
  const { underlagId, nr } = input
  tx.logga({ handling: 'ratta-svar', objekt: 'underlag', objektId: underlagId, orsak: skal, data: { nr, utgava } })
  return ok({ utgava })
}
