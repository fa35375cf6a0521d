import type { AktorTx } from '@valfri/db/aktor'
import { egenNamnd } from './egen-namnd.ts'
import { selectForslag } from './queries-forslag.ts'
import type { ForslagsRad } from './schema.ts'

export interface ForslagRader {
  readonly id: string
  readonly slag: string
  readonly fran: string | null
  readonly rader: readonly ForslagsRad[]
}

/** The rows of some proposals for a tjänst, as they stand now; null when one of them is not there to be tried. */
export async function loadForslagRader(
  tx: AktorTx,
  tjanstId: string,
  ids: readonly string[],
): Promise<readonly ForslagRader[] | null> {
  const forslag = await Promise.all(ids.map((id) => selectForslag(tx, egenNamnd(tx), id)))
  const rader: ForslagRader[] = []
  for (const f of forslag) {
    if (!f || f.tjanstId !== tjanstId || f.status === 'kasserat') return null
    rader.push({ id: f.id, slag: f.slag, fran: f.fran?.toString() ?? null, rader: f.rader })
  }
  return rader
}
