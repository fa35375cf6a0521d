import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { ekonomiFel } from './fel-ekonomi.ts'
import type { Kontoplan } from './kontoplan.ts'
import { insertGranskningsgrans, insertKontoplan } from './queries-ekonomi.ts'

/**
 * Writes how the nämnd books from a day. A run is booked by the plan in force on its month's last day.
 * Errors: `beslut-behovs`
 */
export async function beslutaKontoplan(
  tx: AktorTx,
  input: { readonly fran: Temporal.PlainDate; readonly beslutId: string; readonly plan: Kontoplan },
  nu: Temporal.Instant,
): Promise<Result<{ fran: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (!beslut) return ekonomiFel('beslut-behovs', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })
  await insertKontoplan(tx, { ...input, kommunId, namndId, skapad: nu })
  tx.logga({
    handling: 'besluta-kontoplan',
    objekt: 'kontoplan',
    data: { fran: input.fran.toString(), beslut: beslut.diarienummer },
  })
  return ok({ fran: input.fran.toString() })
}

/** What a nämnd wants pointed out before it locks a month. */
export interface Granskningsgrans {
  readonly andringProcent: number
  /** Öre. */
  readonly hogstaPerPersonOre: bigint | null
  readonly ejErsattProcent: number | null
}

/** Where the nämnd has decided nothing: a change by more than a quarter is pointed out, and nothing else. */
export const STANDARDGRANS: Granskningsgrans = { andringProcent: 25, hogstaPerPersonOre: null, ejErsattProcent: null }

/** Errors: `beslut-behovs` */
export async function beslutaGranskningsgrans(
  tx: AktorTx,
  input: Granskningsgrans & { readonly fran: Temporal.PlainDate; readonly beslutId: string },
  nu: Temporal.Instant,
): Promise<Result<{ fran: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (!beslut) return ekonomiFel('beslut-behovs', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })
  await insertGranskningsgrans(tx, { ...input, kommunId, namndId, skapad: nu })
  tx.logga({
    handling: 'besluta-granskningsgrans',
    objekt: 'granskningsgrans',
    data: { fran: input.fran.toString(), beslut: beslut.diarienummer },
  })
  return ok({ fran: input.fran.toString() })
}
