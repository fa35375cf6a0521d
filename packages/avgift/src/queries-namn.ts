import type { AktorTx } from '@valfri/db/aktor'
import { kommun, namnd } from '@valfri/tenancy/schema'
import { and, eq } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'

export interface NamndNamn {
  readonly kommun: string
  readonly namnd: string
  /** The court of the nämnd's hemvist. */
  readonly forvaltningsratt: string
}

/** What a nämnd and its kommun are called. Public. */
export async function loadNamndNamn(tx: AktorTx, n: Namnd): Promise<NamndNamn> {
  const [rad] = await tx
    .select({ kommun: kommun.namn, namnd: namnd.namn, forvaltningsratt: kommun.forvaltningsratt })
    .from(namnd)
    .innerJoin(kommun, eq(kommun.kommunId, namnd.kommunId))
    .where(and(eq(namnd.kommunId, n.kommunId), eq(namnd.namndId, n.namndId)))
  return rad ?? { kommun: n.kommunId, namnd: n.namndId, forvaltningsratt: 'förvaltningsrätten' }
}
