import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import { groupUtanBestallning, insertBegaran } from './queries-begaran.ts'

/**
 * Asks the nämnd to order what was performed without a beställning: one request for each person and del of the events that
 * are named, from the first of their days (F8.8). The events wait until it is answered.
 *
 * Errors: `handelse-saknas` when none of them waits for a beställning, `begaran-finns` when all are asked for already
 */
export async function begarBestallning(
  tx: AktorTx,
  begaran: { readonly ids: readonly string[]; readonly meddelande?: string | undefined; readonly namn: string | null },
  nu: Temporal.Instant,
): Promise<Result<{ antal: number }>> {
  const grupper = await groupUtanBestallning(tx, begaran.ids)
  if (grupper.length === 0) return utfortFel('handelse-saknas')
  let antal = 0
  for (const { personId, fran, ...g } of grupper) {
    if (!personId) continue
    const ny = await insertBegaran(tx, {
      ...g,
      personId,
      fran: Temporal.PlainDate.from(fran),
      meddelande: begaran.meddelande?.trim() || null,
      begardAvNamn: begaran.namn,
      skapad: nu,
    })
    if (!ny) continue
    antal += 1
    const { kommunId, namndId } = g
    tx.logga({
      kommunId,
      namndId,
      handling: 'begar-bestallning',
      objekt: 'bestallningsbegaran',
      personId,
      data: { fran },
    })
  }
  return antal > 0 ? ok({ antal }) : utfortFel('begaran-finns')
}
