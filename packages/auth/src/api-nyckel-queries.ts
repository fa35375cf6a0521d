import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { apiNyckel } from './schema.ts'

export type ApiNyckelRad = typeof apiNyckel.$inferSelect

export async function insertApiNyckel(tx: AktorTx, rad: typeof apiNyckel.$inferInsert): Promise<ApiNyckelRad> {
  const [skapad] = await tx.insert(apiNyckel).values(rad).returning()
  if (!skapad) throw new Error('an API key was not written')
  return skapad
}

export function listApiNyckelRader(tx: AktorTx): Promise<ApiNyckelRad[]> {
  return tx.select().from(apiNyckel).orderBy(desc(apiNyckel.skapad))
}

/** Marks the key as dead; undefined when it is another's, unknown or already dead. */
export async function markSparrad(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<ApiNyckelRad | undefined> {
  const [rad] = await tx
    .update(apiNyckel)
    .set({ sparrad: nu })
    .where(and(eq(apiNyckel.id, id), isNull(apiNyckel.sparrad)))
    .returning()
  return rad
}

export async function loadApiNyckelByHash(tx: AktorTx, hash: string): Promise<ApiNyckelRad | undefined> {
  const [rad] = await tx
    .select()
    .from(apiNyckel)
    .where(and(eq(apiNyckel.hash, hash), isNull(apiNyckel.sparrad)))
  return rad
}

export async function touchApiNyckel(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<void> {
  await tx.update(apiNyckel).set({ senastAnvand: nu }).where(eq(apiNyckel.id, id))
}
