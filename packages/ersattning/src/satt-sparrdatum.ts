import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore, startOfDate } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { ersattningFel } from './fel.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { findKorning, loadKorning, type Namnd } from './queries.ts'
import { insertSparrdatum, loadSparrdatum } from './queries-ekonomi.ts'

/**
 * Sets the last day to report for a month (B11). It may be moved until the month is locked.
 * Errors: `sparrdatum-ogiltigt`, `korning-last`
 */
export async function sattSparrdatum(
  tx: AktorTx,
  input: { readonly manad: Temporal.PlainDate; readonly datum: Temporal.PlainDate },
  nu: Temporal.Instant,
): Promise<Result<{ datum: string }>> {
  const n = egenNamnd(tx)
  if (isBefore(input.datum, input.manad.add({ months: 1 })))
    return ekonomiFel('sparrdatum-ogiltigt', { falt: { datum: 'Välj en dag efter månadens slut.' } })
  const id = await findKorning(tx, n, input.manad)
  if (id && (await loadKorning(tx, id))?.last) return ersattningFel('korning-last')
  await insertSparrdatum(tx, { ...input, kommunId: n.kommunId, namndId: n.namndId, av: n.identitetId, skapad: nu })
  tx.logga({
    handling: 'satt-sparrdatum',
    objekt: 'sparrdatum',
    data: { manad: input.manad.toString(), datum: input.datum.toString() },
  })
  return ok({ datum: input.datum.toString() })
}

/**
 * Which events a run of a month reads: those reported by now, and no later than the end of the month's last day to report.
 * What came after it is settled in the next run, as what comes after a lock is.
 */
export async function gransFor(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
  nu: Temporal.Instant,
): Promise<Temporal.Instant> {
  const sparr = await loadSparrdatum(tx, n, manad)
  if (!sparr) return nu
  const slut = startOfDate(sparr.add({ days: 1 }))
  return Temporal.Instant.compare(slut, nu) < 0 ? slut : nu
}

/** Whether utförare may still report for the month. */
export async function isFore(tx: AktorTx, n: Namnd, manad: Temporal.PlainDate, nu: Temporal.Instant): Promise<boolean> {
  const sparr = await loadSparrdatum(tx, n, manad)
  return sparr !== null && !isBefore(sparr, dateAt(nu))
}
