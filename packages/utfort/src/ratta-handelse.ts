import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { insertRattelse, loadGallande } from './queries.ts'
import { bedomHandelser } from './registrera-handelser.ts'
import type { HandelseIn, RadUtfall } from './typer.ts'

export interface Rattelse {
  readonly id: string
  readonly skal: string
  /** The event as it should have been; null takes it back. */
  readonly ny: HandelseIn | null
}

/**
 * Changes or takes back a reported event. The original stays as it was; the new row names it, with who and why (F9.4).
 * In a locked month the change becomes a korrigering in the next run (F9.8).
 */
export async function rattaHandelse(
  tx: AktorTx,
  rattelse: Rattelse,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<RadUtfall>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('events are corrected by the utförare that reported them')
  if (rattelse.skal.trim().length < 3)
    return utfortFel('skal-saknas', { falt: { skal: 'Skriv varför, med minst tre tecken.' } })
  const { rad, andrad } = await loadGallande(tx, rattelse.id)
  if (!rad) return utfortFel('handelse-saknas')
  if (andrad || rad.typ === 'struken') return utfortFel('redan-andrad')

  // Taken back first, so that the new times are not judged against the old ones.
  const struken = {
    ...rad,
    id: undefined,
    typ: 'struken',
    ersatter: rad.id,
    andringsskal: rattelse.skal,
    rapporteradAv: tx.aktor.identitetId,
    externId: null,
    kalla: 'webb',
    skapad: nu,
  }
  const strukenId = await insertRattelse(tx, struken)
  tx.logga({
    kommunId: rad.kommunId,
    namndId: rad.namndId,
    handling: rattelse.ny ? 'ratta-handelse' : 'stryk-handelse',
    objekt: 'handelse',
    objektId: rad.id,
    orsak: rattelse.skal,
    ...(rad.personId && { personId: rad.personId }),
  })
  if (!rattelse.ny) return ok({ rad: 1, utfall: 'godtagen' })

  const bedomning = await bedomHandelser(
    tx,
    [{ ...rattelse.ny, bestallningId: rad.bestallningId ?? undefined, externId: undefined }],
    tjanster,
    nu,
  )
  const [utfall, bedomd] = [bedomning.utfall[0], bedomning.spara[0]]
  if (!utfall || !bedomd)
    return utfortFel('tid-olaslig', {
      text: utfall?.text ?? 'Ändringen gick inte att läsa.',
      ...(utfall?.falt && { falt: { [utfall.falt]: utfall.text ?? '' } }),
    })
  await insertRattelse(tx, {
    ...rad,
    id: undefined,
    manad: bedomd.datum.with({ day: 1 }),
    datum: bedomd.datum,
    start: bedomd.start,
    slut: bedomd.slut,
    antal: bedomd.antal,
    personal: bedomd.personal,
    typ: bedomd.handelse.typ,
    del: bedomd.handelse.del,
    medarbetare: bedomd.handelse.medarbetare ?? rad.medarbetare,
    uppgifter: bedomd.handelse.uppgifter ?? rad.uppgifter,
    status: bedomd.orsak ? 'vantar' : 'godtagen',
    orsak: bedomd.orsak,
    ersatter: strukenId,
    externId: null,
    andringsskal: rattelse.skal,
    rapporteradAv: tx.aktor.identitetId,
    kalla: 'webb',
    skapad: nu,
  })
  return ok(utfall)
}
