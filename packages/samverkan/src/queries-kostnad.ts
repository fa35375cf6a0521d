import type { AktorTx } from '@valfri/db/aktor'
import { kommun, namnd } from '@valfri/tenancy/schema'
import { and, asc, desc, eq } from 'drizzle-orm'
import { fordelningstal, gemensamKostnad, kostnadsandel } from './schema.ts'

export type TalRad = typeof fordelningstal.$inferSelect
export type KostnadRad = typeof gemensamKostnad.$inferSelect
export type AndelRad = typeof kostnadsandel.$inferSelect

/** Every figure that members have for the keys, the newest day first; of one day the one that counts comes first. */
export function selectTal(tx: AktorTx, samverkanId: string): Promise<TalRad[]> {
  return tx
    .select()
    .from(fordelningstal)
    .where(eq(fordelningstal.samverkanId, samverkanId))
    .orderBy(desc(fordelningstal.avser), asc(fordelningstal.kommunId), desc(fordelningstal.nr))
}

export async function insertTal(tx: AktorTx, rad: typeof fordelningstal.$inferInsert): Promise<void> {
  await tx.insert(fordelningstal).values(rad)
}

/** The costs of a samverkan with who paid, latest first. */
export function selectKostnader(tx: AktorTx, samverkanId: string) {
  return tx
    .select({ kostnad: gemensamKostnad, kommun: kommun.namn, namnd: namnd.namn })
    .from(gemensamKostnad)
    .innerJoin(kommun, eq(kommun.kommunId, gemensamKostnad.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, gemensamKostnad.kommunId), eq(namnd.namndId, gemensamKostnad.namndId)))
    .where(eq(gemensamKostnad.samverkanId, samverkanId))
    .orderBy(desc(gemensamKostnad.datum), desc(gemensamKostnad.id))
}

/** One cost wherever the aktör may see it. */
export async function selectKostnad(tx: AktorTx, id: string): Promise<KostnadRad | undefined> {
  const [rad] = await tx.select().from(gemensamKostnad).where(eq(gemensamKostnad.id, id))
  return rad
}

export function selectAndelar(tx: AktorTx, samverkanId: string) {
  return tx
    .select({ andel: kostnadsandel, kommun: kommun.namn, namnd: namnd.namn })
    .from(kostnadsandel)
    .innerJoin(kommun, eq(kommun.kommunId, kostnadsandel.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, kostnadsandel.kommunId), eq(namnd.namndId, kostnadsandel.namndId)))
    .where(eq(kostnadsandel.samverkanId, samverkanId))
    .orderBy(asc(kostnadsandel.kommunId), asc(kostnadsandel.namndId))
}

/** Writes a cost and its parts together. */
export async function insertKostnad(
  tx: AktorTx,
  rad: typeof gemensamKostnad.$inferInsert,
  andelar: readonly Omit<typeof kostnadsandel.$inferInsert, 'kostnadId' | 'betalareKommunId' | 'samverkanId'>[],
): Promise<string> {
  const [ny] = await tx.insert(gemensamKostnad).values(rad).returning({ id: gemensamKostnad.id })
  const kostnadId = ny?.id as string
  const { kommunId: betalareKommunId, samverkanId } = rad
  await tx.insert(kostnadsandel).values(andelar.map((a) => ({ ...a, kostnadId, betalareKommunId, samverkanId })))
  return kostnadId
}
