import type { AktorTx } from '@valfri/db/aktor'
import { omrade } from '@valfri/tenancy/schema'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Lasning } from './lasning.ts'
import { read } from './queries-plan.ts'
import { behovsprognos, kalenderpost } from './schema-kalender.ts'

export type KalenderRad = typeof kalenderpost.$inferSelect

/** Every row of every post, oldest first within the post. */
export function selectKalender(tx: AktorTx, l: Lasning): Promise<KalenderRad[]> {
  return tx
    .select()
    .from(kalenderpost)
    .where(read(kalenderpost, l))
    .orderBy(asc(kalenderpost.postId), asc(kalenderpost.nr))
}

export async function insertKalenderpost(tx: AktorTx, rad: typeof kalenderpost.$inferInsert): Promise<void> {
  await tx.insert(kalenderpost).values(rad)
}

/** Every forecast, oldest first, with the name of its område. */
export function selectPrognoser(tx: AktorTx, l: Lasning) {
  return tx
    .select({ rad: behovsprognos, omrade: omrade.namn })
    .from(behovsprognos)
    .leftJoin(omrade, and(eq(omrade.kommunId, behovsprognos.kommunId), eq(omrade.id, behovsprognos.omradeId)))
    .where(read(behovsprognos, l))
    .orderBy(
      asc(behovsprognos.tjanstId),
      sql`${omrade.namn} collate "sv-SE-x-icu" nulls first`,
      asc(behovsprognos.ar),
      asc(behovsprognos.per),
      asc(behovsprognos.skapad),
    )
}

export async function insertPrognos(tx: AktorTx, rad: typeof behovsprognos.$inferInsert): Promise<void> {
  await tx.insert(behovsprognos).values(rad)
}

export async function isEgetOmrade(
  tx: AktorTx,
  n: { kommunId: string; namndId: string },
  id: string,
): Promise<boolean> {
  const rader = await tx
    .select({ id: omrade.id })
    .from(omrade)
    .where(and(eq(omrade.kommunId, n.kommunId), eq(omrade.namndId, n.namndId), eq(omrade.id, id)))
  return rader.length > 0
}
