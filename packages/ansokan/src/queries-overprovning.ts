import type { AktorTx } from '@valfri/db/aktor'
import { asc, eq } from 'drizzle-orm'
import { overprovning } from './schema-overprovning.ts'

export type OverprovningRad = typeof overprovning.$inferSelect

/** What has happened to the decisions of a case in court and after, oldest first. */
export async function listOverprovning(tx: AktorTx, arendeId: string): Promise<OverprovningRad[]> {
  return tx
    .select()
    .from(overprovning)
    .where(eq(overprovning.arendeId, arendeId))
    .orderBy(asc(overprovning.skapad), asc(overprovning.id))
}

export async function insertOverprovning(tx: AktorTx, rad: typeof overprovning.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(overprovning).values(rad).returning({ id: overprovning.id })
  return (ny as { id: string }).id
}
