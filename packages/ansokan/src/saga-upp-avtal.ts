import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { saveDokument, shareDokument } from '@valfri/dokument/save-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { countFrist } from '@valfri/kernel/frist'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadVersion } from '@valfri/underlag/load-version'
import { ansokanFel } from './fel.ts'
import { avtalFel } from './fel-avtal.ts'
import { stopJav } from './jav.ts'
import { type AvtalRad, listAvtal, lockAvtal, updateAvtal } from './queries-avtal.ts'
import { insertUppsagning } from './queries-avtalsandring.ts'
import { loadNamndNamn } from './queries-underlag.ts'
import { buildUppsagning } from './uppsagning-dokument.ts'

interface SagaUpp {
  readonly id: string
  readonly skal: string
}
/** Why it ends, and its last day where that is set by something else than the notice time from today. */
interface Slut {
  readonly orsak: 'uppsagning' | 'nej-till-villkor' | 'inget-svar'
  readonly upphor?: Temporal.PlainDate
}

/** The last day of an avtal that is ended today: the months of its own version, from the day of notice. */
export async function uppsagningstid(tx: AktorTx, rad: AvtalRad, dag: Temporal.PlainDate) {
  const version = await loadVersion(tx, rad.versionId)
  const manader = version?.gemensam.uppsagningstidManader ?? 0
  // Counted by the calendar and not moved: it is the day that the avtal names, and no act is due on it.
  return { manader, upphor: countFrist(dag, { months: manader }, { roll: false }).sistaDag }
}

/**
 * Ends an avtal with notice, by either party. It holds until its last day; the persons who have the utförare choose another
 * by then, and how many they are stands on the avtal's page. It is contract law and no decision under LOV.
 *
 * Errors: `ansokan-saknas`, `ej-behorig`, `javig`, `internt-uppdrag`, `avtal-ej-i-kraft`, `avtal-redan-uppsagt`
 */
export async function sagaUppAvtal(
  tx: AktorTx,
  input: SagaUpp,
  vem: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
  slut: Slut = { orsak: 'uppsagning' },
): Promise<Result<{ upphor: string }>> {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return authFel('ej-behorig')
  const rad = await lockAvtal(tx, input.id)
  if (!rad) return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, { id: rad.arendeId ?? rad.id, utforareId: rad.utforareId })
  if (!jav.ok) return jav
  if (rad.slag !== 'avtal') return avtalFel('internt-uppdrag')
  if (rad.status !== 'signerat') return avtalFel('avtal-ej-i-kraft')
  if (rad.till) return avtalFel('avtal-redan-uppsagt')
  const dag = dateAt(nu)
  const tid = await uppsagningstid(tx, rad, dag)
  // One that both have signed and that has not begun ends on its first day at the earliest: the one before it ran until then.
  const upphor = slut.upphor ?? (isAfter(rad.fran, tid.upphor) ? rad.fran : tid.upphor)
  const { kommunId, namndId, utforareId, id: avtalId } = rad
  const part = aktor.typ
  const tjanstNamn = tjanster.get(rad.tjanstId)?.namn.sv ?? rad.tjanstId
  const dokumentId = await drawUppsagning(tx, rad, {
    part,
    tjanstNamn,
    skal: input.skal,
    dag,
    upphor,
    manader: tid.manader,
  })
  await insertUppsagning(tx, {
    ...{ kommunId, namndId, avtalId, utforareId, part, orsak: slut.orsak, skal: input.skal, upphor },
    ...{ meddelad: nu, dokumentId, av: aktor.identitetId, avNamn: vem },
  })
  await updateAvtal(tx, rad, { till: upphor })
  const data = { part, orsak: slut.orsak, upphor: upphor.toString() }
  tx.logga({ kommunId, namndId, handling: 'avtal.saga-upp', objekt: 'avtal', objektId: avtalId, data })
  return ok({ upphor: upphor.toString() })
}

type Brev = Omit<Parameters<typeof buildUppsagning>[0], 'namnd' | 'utforareNamn' | 'fran'>

/** Draws the letter and keeps it for both parties. @returns the document's id */
async function drawUppsagning(tx: AktorTx, rad: AvtalRad, brev: Brev): Promise<string> {
  const { kommunId, namndId, utforareId, fran } = rad
  const fransKommun = brev.part === 'kommun'
  const namnd = await loadNamndNamn(tx, kommunId, namndId)
  const egna = await listAvtal(tx, fransKommun ? { kommunId, namndId } : { utforareId })
  const utforareNamn = egna.find((a) => a.avtal.id === rad.id)?.namn ?? ''
  const dokument = buildUppsagning({ ...brev, namnd, utforareNamn, fran })
  const { id } = await saveDokument(tx, dokument, { slag: 'avtal', namn: 'Uppsägning av avtal' })
  const mottagare = fransKommun
    ? ({ typ: 'utforare', utforareId } as const)
    : ({ typ: 'namnd', kommunId, namndId } as const)
  await shareDokument(tx, id, mottagare)
  return id
}
