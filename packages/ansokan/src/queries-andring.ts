import type { AktorTx } from '@valfri/db/aktor'
import { asc, eq } from 'drizzle-orm'
import { svarsandring } from './schema-svar.ts'

export type AndringRad = typeof svarsandring.$inferSelect

export async function insertAndring(tx: AktorTx, rad: typeof svarsandring.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(svarsandring).values(rad).returning({ id: svarsandring.id })
  return (ny as { id: string }).id
}

/** What the firm has changed in a case of its own accord, oldest first. */
export async function listAndringar(tx: AktorTx, arendeId: string): Promise<readonly AndringRad[]> {
  return tx.select().from(svarsandring).where(eq(svarsandring.arendeId, arendeId)).orderBy(asc(svarsandring.skapad))
}
