import type { AktorTx } from '@valfri/db/aktor'
import { nextDiarienr, selectNamnder } from './queries.ts'

/**
 * Takes the next number of the nämnd's diarium, such as 'ON 2026/214'. Numbers of a refused transaction are given back.
 * @param ar calendar year
 * @param prefix the nämnd's diarieprefix; missing: read from the nämnd
 * Source: OSL 5:2, R-705.
 */
export async function nextDiarienummer(
  tx: AktorTx,
  kommunId: string,
  namndId: string,
  ar: number,
  prefix?: string,
): Promise<string> {
  const namnd = prefix ?? (await selectNamnder(tx, kommunId)).find((n) => n.namndId === namndId)?.diarieprefix
  return `${namnd} ${ar}/${await nextDiarienr(tx, { kommunId, namndId }, ar)}`
}
