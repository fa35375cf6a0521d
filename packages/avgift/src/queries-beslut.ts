import type { AktorTx } from '@valfri/db/aktor'
import { brukare, person } from '@valfri/val/schema'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Namnd } from './queries-taxa.ts'
import { avgiftsbeslut, avgiftsunderrattelse } from './schema.ts'

export type AvgiftsbeslutRad = typeof avgiftsbeslut.$inferSelect

/** How many avgiftsbeslut the nämnd has written after an instant. */
export async function countBeslutEfter(tx: AktorTx, n: Namnd, efter: Temporal.Instant): Promise<number> {
  const [rad] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(avgiftsbeslut)
    .where(
      and(
        eq(avgiftsbeslut.kommunId, n.kommunId),
        eq(avgiftsbeslut.namndId, n.namndId),
        gt(avgiftsbeslut.skapad, efter),
      ),
    )
  return rad?.n ?? 0
}

export async function insertAvgiftsbeslut(
  tx: AktorTx,
  rader: (typeof avgiftsbeslut.$inferInsert)[],
): Promise<string[]> {
  const nya = await tx.insert(avgiftsbeslut).values(rader).returning({ id: avgiftsbeslut.id })
  return nya.map((r) => r.id)
}

/** A person's decisions with when and how each was told, latest first. */
export function listAvgiftsbeslut(tx: AktorTx, personId: string) {
  return tx
    .select({ beslut: avgiftsbeslut, underrattelse: avgiftsunderrattelse })
    .from(avgiftsbeslut)
    .leftJoin(
      avgiftsunderrattelse,
      and(
        eq(avgiftsunderrattelse.kommunId, avgiftsbeslut.kommunId),
        eq(avgiftsunderrattelse.beslutId, avgiftsbeslut.id),
      ),
    )
    .where(eq(avgiftsbeslut.personId, personId))
    .orderBy(desc(avgiftsbeslut.fran), desc(avgiftsbeslut.skapad), desc(avgiftsbeslut.id))
}

export async function loadAvgiftsbeslut(tx: AktorTx, id: string): Promise<AvgiftsbeslutRad | null> {
  const [rad] = await tx.select().from(avgiftsbeslut).where(eq(avgiftsbeslut.id, id))
  return rad ?? null
}

export async function loadAvgiftsunderrattelse(tx: AktorTx, beslutId: string) {
  const [rad] = await tx.select().from(avgiftsunderrattelse).where(eq(avgiftsunderrattelse.beslutId, beslutId))
  return rad ?? null
}

export async function insertAvgiftsunderrattelse(
  tx: AktorTx,
  rad: typeof avgiftsunderrattelse.$inferInsert,
): Promise<void> {
  await tx.insert(avgiftsunderrattelse).values(rad)
}

/** A brukare of the nämnd by code, such as 'P-7F4K9'. */
export async function findByKod(tx: AktorTx, n: Namnd, kod: string): Promise<string | null> {
  const [rad] = await tx
    .select({ personId: brukare.personId })
    .from(brukare)
    .where(
      and(eq(brukare.kommunId, n.kommunId), eq(brukare.namndId, n.namndId), eq(brukare.kod, kod.trim().toUpperCase())),
    )
  return rad?.personId ?? null
}

/** The person's code, and name and address where the aktör may know them. */
export async function loadVem(tx: AktorTx, n: Namnd, personId: string) {
  const [rad] = await tx
    .select({
      personId: brukare.personId,
      kod: brukare.kod,
      namn: person.namn,
      adress: person.adress,
      postnummer: person.postnummer,
      ort: person.ort,
      skydd: person.skydd,
    })
    .from(brukare)
    .leftJoin(person, and(eq(person.kommunId, brukare.kommunId), eq(person.personId, brukare.personId)))
    .where(and(eq(brukare.kommunId, n.kommunId), eq(brukare.namndId, n.namndId), eq(brukare.personId, personId)))
  return rad ?? null
}
