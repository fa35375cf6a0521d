import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, lte } from 'drizzle-orm'
import type { NamndNyckel } from './queries.ts'
import { beslut } from './schema.ts'
import { kfOmfattning } from './schema-kf.ts'

export type KfBeslutRad = typeof beslut.$inferSelect

export function selectKfBeslut(tx: AktorTx, n: NamndNyckel, senast: Temporal.Instant | null): Promise<KfBeslutRad[]> {
  return tx
    .select()
    .from(beslut)
    .where(
      and(
        eq(beslut.kommunId, n.kommunId),
        eq(beslut.namndId, n.namndId),
        eq(beslut.slag, 'tillampa-lov'),
        eq(beslut.instans, 'kf'),
        senast ? lte(beslut.skapad, senast) : undefined,
      ),
    )
    .orderBy(asc(beslut.datum), asc(beslut.id))
}

export function selectKfOmfattning(tx: AktorTx, n: NamndNyckel, senast: Temporal.Instant | null) {
  return tx
    .select()
    .from(kfOmfattning)
    .where(
      and(
        eq(kfOmfattning.kommunId, n.kommunId),
        eq(kfOmfattning.namndId, n.namndId),
        senast ? lte(kfOmfattning.skapad, senast) : undefined,
      ),
    )
    .orderBy(asc(kfOmfattning.skapad), asc(kfOmfattning.id))
}

export async function insertKfOmfattning(tx: AktorTx, rad: typeof kfOmfattning.$inferInsert): Promise<void> {
  await tx.insert(kfOmfattning).values(rad)
}
