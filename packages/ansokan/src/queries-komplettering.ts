import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { komplettering } from './schema.ts'

export async function listKompletteringar(tx: AktorTx, arendeId: string) {
  return tx.select().from(komplettering).where(eq(komplettering.arendeId, arendeId)).orderBy(asc(komplettering.begard))
}
export type KompletteringRad = typeof komplettering.$inferSelect

/** Those of many cases at once, for lists. */
export async function listAllaKompletteringar(tx: AktorTx) {
  return tx.select().from(komplettering).orderBy(asc(komplettering.begard))
}

export async function insertKomplettering(tx: AktorTx, rad: typeof komplettering.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(komplettering).values(rad).returning({ id: komplettering.id })
  return (ny as { id: string }).id
}

/** Writes the answer once; false when it was already answered. */
export async function answerKomplettering(
  tx: AktorTx,
  id: string,
  varden: Pick<typeof komplettering.$inferInsert, 'svar' | 'besvarad'>,
): Promise<boolean> {
  const rader = await tx
    .update(komplettering)
    .set(varden)
    .where(and(eq(komplettering.id, id), isNull(komplettering.besvarad)))
    .returning({ id: komplettering.id })
  return rader.length === 1
}

export async function loadKomplettering(tx: AktorTx, id: string): Promise<KompletteringRad | undefined> {
  const [rad] = await tx.select().from(komplettering).where(eq(komplettering.id, id))
  return rad
}
