import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { arendefraga } from './schema-avisering.ts'

export async function insertArendefraga(tx: AktorTx, rad: typeof arendefraga.$inferInsert): Promise<void> {
  await tx.insert(arendefraga).values(rad)
}

export function listArendefragor(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(arendefraga)
    .where(eq(arendefraga.arendeId, arendeId))
    .orderBy(asc(arendefraga.stalld), asc(arendefraga.id))
}

export async function updateArendefraga(
  tx: AktorTx,
  { kommunId, id }: Pick<typeof arendefraga.$inferSelect, 'kommunId' | 'id'>,
  varden: Partial<typeof arendefraga.$inferInsert>,
): Promise<boolean> {
  const rader = await tx
    .update(arendefraga)
    .set(varden)
    .where(and(eq(arendefraga.kommunId, kommunId), eq(arendefraga.id, id), isNull(arendefraga.besvarad)))
    .returning({ id: arendefraga.id })
  return rader.length > 0
}
