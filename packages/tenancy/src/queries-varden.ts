import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq } from 'drizzle-orm'
import type { NamndNyckel } from './queries.ts'
import { beslut, beslutatVarde } from './schema.ts'

export function selectBeslutadeVarden(tx: AktorTx, n: NamndNyckel, tjanstId: string) {
  return tx
    .select({ varde: beslutatVarde, beslut })
    .from(beslutatVarde)
    .innerJoin(beslut, and(eq(beslut.kommunId, beslutatVarde.kommunId), eq(beslut.id, beslutatVarde.beslutId)))
    .where(
      and(
        eq(beslutatVarde.kommunId, n.kommunId),
        eq(beslutatVarde.namndId, n.namndId),
        eq(beslutatVarde.tjanstId, tjanstId),
      ),
    )
    .orderBy(asc(beslutatVarde.parameter), asc(beslutatVarde.fran), asc(beslutatVarde.id))
}

export async function insertBeslutadeVarden(tx: AktorTx, rader: (typeof beslutatVarde.$inferInsert)[]) {
  await tx.insert(beslutatVarde).values(rader)
}
