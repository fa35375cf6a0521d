import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { loadVantelage } from './queries-vantande.ts'

/** How many events wait for the one who acts, and for how many days the oldest has; null when none does. */
export async function oversiktVantande(
  tx: AktorTx,
  nu: Temporal.Instant,
): Promise<{ antal: number; aldstDagar: number | null }> {
  const { antal, aldst } = await loadVantelage(tx)
  const sedan = aldst === null ? null : dateAt(Temporal.Instant.from(aldst))
  return { antal, aldstDagar: sedan?.until(dateAt(nu), { largestUnit: 'days' }).days ?? null }
}
