import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { kravsvar } from './schema-svar.ts'

export type KravsvarRad = typeof kravsvar.$inferSelect

export async function insertKravsvar(tx: AktorTx, rader: readonly (typeof kravsvar.$inferInsert)[]): Promise<void> {
  if (rader.length > 0) await tx.insert(kravsvar).values([...rader])
}

/** What the firm has answered to the krav, the latest first. */
export async function listKravsvar(tx: AktorTx, utforareId: string, kravIds: readonly string[]) {
  if (kravIds.length === 0) return []
  return tx
    .select()
    .from(kravsvar)
    .where(and(eq(kravsvar.utforareId, utforareId), inArray(kravsvar.kravId, [...kravIds])))
    .orderBy(desc(kravsvar.lamnat), desc(kravsvar.id))
}
