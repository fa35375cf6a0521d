import type { AktorTx } from '@valfri/db/aktor'
import { selectNamnder } from './queries.ts'

export interface Namnd {
  readonly kommunId: string
  readonly kommun: string
  readonly kommunSlug: string
  readonly namndId: string
  readonly namnd: string
}

/** The nämnder of the instance or of one kommun, by kommun and name. Public. */
export async function listNamnder(tx: AktorTx, kommunId?: string): Promise<readonly Namnd[]> {
  const rader = await selectNamnder(tx, kommunId)
  return rader.map(({ namn, diarieprefix: _d, ...n }) => ({ ...n, namnd: namn }))
}
