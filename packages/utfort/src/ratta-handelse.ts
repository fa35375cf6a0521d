import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelser } from './bedom-handelser.ts'
import { utfortFel } from './fel.ts'
import { provaVantande } from './prova-vantande.ts'
import { lockUtforare } from './queries.ts'
import { type HandelseRad, insertRattelse, loadHandelse } from './queries-skriv.ts'
import type { BedomdHandelse, HandelseIn, RadUtfall } from './typer.ts'

export interface Rattelse {
  readonly id: string
  readonly skal: string
  /** The event as it should have been; null takes it back. */
  readonly ny: HandelseIn | null
  /** Who corrects, by name. */
  readonly namn: string | null
}

/**
 * Changes or takes back a reported event. The original stays as it was; the new row names it, with who and why (F9.4).
 * In a locked month the change becomes a korrigering in the next run (F9.8). Events of the person that waited for this
 * one to give way are judged anew.
 */
export async function rattaHandelse(
  tx: AktorTx,
  rattelse: Rattelse,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<RadUtfall>> {
  const skal = rattelse.skal.trim()
  if (skal.length < 3) return utfortFel('skal-saknas', { falt: { skal: 'Skriv varför, med minst tre tecken.' } })
  await lockUtforare(tx)
  const traff = await loadHandelse(tx, rattelse.id)
  if (!traff) return utfortFel('handelse-saknas')
  if (!traff.galler) return utfortFel('redan-andrad')
  const { rad, kod } = traff
  const grund = makeGrund(tx, rad, { ...rattelse, skal }, nu)

  // Taken back first, so that the new times are not judged against the old ones.
  const strukenId = await insertRattelse(tx, { ...grund, typ: 'struken', ersatter: rad.id })
  tx.logga({
    kommunId: rad.kommunId,
    namndId: rad.namndId,
    handling: rattelse.ny ? 'ratta-handelse' : 'stryk-handelse',
    objekt: 'handelse',
    objektId: rad.id,
    orsak: skal,
    ...(rad.personId && { personId: rad.personId }),
  })
  const utfall = rattelse.ny
    ? await replace(tx, { rad, kod, ny: rattelse.ny, grund: { ...grund, ersatter: strukenId } }, tjanster, nu)
    : ok({ rad: 1, utfall: 'godtagen' } as const)
  if (utfall.ok && rad.personId) await provaVantande(tx, tjanster, nu, rad.personId)
  return utfall
}

type Grund = Omit<typeof import('./schema.ts').handelse.$inferInsert, 'id'>

function makeGrund(tx: AktorTx, rad: HandelseRad, { skal, namn }: Rattelse, nu: Temporal.Instant): Grund {
  const { id: _, ...kvar } = rad
  return {
    ...kvar,
    andringsskal: skal,
    andradAvNamn: namn,
    rapporteradAv: tx.aktor.typ === 'utforare' ? tx.aktor.identitetId : null,
    externId: null,
    importId: null,
    kalla: 'webb',
    skapad: nu,
  }
}

interface Byte {
  readonly rad: HandelseRad
  readonly kod: string | null
  readonly ny: HandelseIn
  readonly grund: Grund
}

async function replace(
  tx: AktorTx,
  { rad, kod, ny, grund }: Byte,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<RadUtfall>> {
  // An event without a beställning is found by its person, as when it came.
  const vem = rad.bestallningId
    ? { bestallningId: rad.bestallningId, person: undefined }
    : { bestallningId: undefined, person: kod ?? undefined, del: rad.del }
  const { utfall, spara } = await bedomHandelser(
    tx,
    { kalla: 'webb', handelser: [{ ...ny, ...vem, externId: undefined }] },
    tjanster,
    nu,
  )
  const [svar, bedomd] = [utfall[0], spara[0]]
  if (!svar || !bedomd) {
    const text = svar?.text ?? 'Ändringen gick inte att läsa.'
    return utfortFel('andring-nekad', { text, ...(svar?.falt && { falt: { [svar.falt]: text } }) })
  }
  await insertRattelse(tx, { ...grund, ...toKolumner(bedomd) })
  return ok(svar)
}

function toKolumner(b: BedomdHandelse) {
  return {
    manad: b.datum.with({ day: 1 }),
    bestallningId: b.bestallningId,
    datum: b.datum,
    start: b.start,
    slut: b.slut,
    antal: b.antal,
    personal: b.personal,
    typ: b.typ,
    del: b.del,
    medarbetare: b.medarbetare,
    uppgifter: b.uppgifter,
    status: b.orsak ? 'vantar' : 'godtagen',
    orsak: b.orsak,
  }
}
