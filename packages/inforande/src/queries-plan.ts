import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Lasning } from './lasning.ts'
import { inforandedatum, inforandeplan, inforandesteg, inforandeutfall, personalregel } from './schema.ts'

export type PlanRad = typeof inforandeplan.$inferSelect
export type StegRad = typeof inforandesteg.$inferSelect
export type DatumRad = typeof inforandedatum.$inferSelect
export type UtfallRad = typeof inforandeutfall.$inferSelect

/** A nämnd's rows, none later than what is read. */
export const read = (t: { kommunId: AnyPgColumn; namndId: AnyPgColumn; skapad: AnyPgColumn }, l: Lasning) =>
  and(
    eq(t.kommunId, l.kommunId),
    eq(t.namndId, l.namndId),
    l.senast ? lte(t.skapad, sql`${l.senast.toString()}::timestamptz`) : undefined,
  )

export function selectPlaner(tx: AktorTx, l: Lasning): Promise<PlanRad[]> {
  return tx
    .select()
    .from(inforandeplan)
    .where(read(inforandeplan, l))
    .orderBy(asc(inforandeplan.skapad), asc(inforandeplan.id))
}

/** Steps, dates and outcomes of a nämnd's plans; a step that has no date as it stood then was not there. */
export async function selectPlandelar(tx: AktorTx, l: Lasning) {
  const avNamnd = and(eq(inforandesteg.kommunId, l.kommunId), eq(inforandesteg.namndId, l.namndId))
  const steg = await tx
    .select()
    .from(inforandesteg)
    .where(avNamnd)
    .orderBy(asc(inforandesteg.ordning), asc(inforandesteg.id))
  const datum = await tx
    .select()
    .from(inforandedatum)
    .where(read(inforandedatum, l))
    .orderBy(asc(inforandedatum.stegId), asc(inforandedatum.nr))
  const utfall = await tx
    .select()
    .from(inforandeutfall)
    .where(read(inforandeutfall, l))
    .orderBy(asc(inforandeutfall.skapad), asc(inforandeutfall.id))
  return { steg, datum, utfall }
}

export async function selectPlan(tx: AktorTx, n: { kommunId: string; namndId: string }, id: string) {
  const [rad] = await tx
    .select()
    .from(inforandeplan)
    .where(and(eq(inforandeplan.kommunId, n.kommunId), eq(inforandeplan.namndId, n.namndId), eq(inforandeplan.id, id)))
  return rad
}

export async function insertPlan(tx: AktorTx, rad: typeof inforandeplan.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(inforandeplan).values(rad).returning({ id: inforandeplan.id })
  return (ny as { id: string }).id
}

/** False when somebody else has changed it since. */
export async function updatePlan(
  tx: AktorTx,
  plan: PlanRad,
  rev: number,
  falt: Partial<typeof inforandeplan.$inferInsert>,
): Promise<boolean> {
  const rader = await tx
    .update(inforandeplan)
    .set({ ...falt, rev: rev + 1 })
    .where(and(eq(inforandeplan.kommunId, plan.kommunId), eq(inforandeplan.id, plan.id), eq(inforandeplan.rev, rev)))
    .returning({ id: inforandeplan.id })
  return rader.length > 0
}

export async function insertSteg(tx: AktorTx, rad: typeof inforandesteg.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(inforandesteg).values(rad).returning({ id: inforandesteg.id })
  return (ny as { id: string }).id
}

export async function updateSteg(tx: AktorTx, rad: StegRad, falt: Partial<StegRad>): Promise<void> {
  await tx
    .update(inforandesteg)
    .set(falt)
    .where(and(eq(inforandesteg.kommunId, rad.kommunId), eq(inforandesteg.id, rad.id)))
}

export async function deleteSteg(tx: AktorTx, rad: StegRad): Promise<void> {
  await tx.delete(inforandesteg).where(and(eq(inforandesteg.kommunId, rad.kommunId), eq(inforandesteg.id, rad.id)))
}

export async function insertDatum(tx: AktorTx, rad: typeof inforandedatum.$inferInsert): Promise<void> {
  await tx.insert(inforandedatum).values(rad)
}

export async function insertUtfall(tx: AktorTx, rad: typeof inforandeutfall.$inferInsert): Promise<void> {
  await tx.insert(inforandeutfall).values(rad)
}

export async function insertPersonalregel(tx: AktorTx, rad: typeof personalregel.$inferInsert): Promise<void> {
  await tx.insert(personalregel).values(rad)
}

export function selectPersonalregler(tx: AktorTx, l: Lasning) {
  return tx
    .select()
    .from(personalregel)
    .where(read(personalregel, l))
    .orderBy(asc(personalregel.fran), asc(personalregel.skapad))
}
