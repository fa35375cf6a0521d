import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { type AvtalRad, loadAvtalRad } from './queries-avtal.ts'
import { avtal } from './schema.ts'
import { avtalsuppsagning, villkorsfraga } from './schema-avtal.ts'

export type UppsagningRad = typeof avtalsuppsagning.$inferSelect
export type VillkorsfragaRad = typeof villkorsfraga.$inferSelect

export async function loadUppsagning(tx: AktorTx, avtalId: string): Promise<UppsagningRad | undefined> {
  const [rad] = await tx.select().from(avtalsuppsagning).where(eq(avtalsuppsagning.avtalId, avtalId))
  return rad
}

export async function insertUppsagning(tx: AktorTx, rad: typeof avtalsuppsagning.$inferInsert): Promise<void> {
  await tx.insert(avtalsuppsagning).values(rad)
}

export async function insertVillkorsfraga(tx: AktorTx, rad: typeof villkorsfraga.$inferInsert): Promise<void> {
  await tx.insert(villkorsfraga).values(rad)
}

/** The latest question put about an avtal, or about the one that it takes the place of. */
export async function loadVillkorsfraga(tx: AktorTx, avtalId: string): Promise<VillkorsfragaRad | undefined> {
  const [rad] = await tx
    .select()
    .from(villkorsfraga)
    .where(or(eq(villkorsfraga.avtalId, avtalId), eq(villkorsfraga.nyttAvtalId, avtalId)))
    .orderBy(desc(villkorsfraga.stalld))
    .limit(1)
  return rad
}

export async function lockVillkorsfraga(tx: AktorTx, id: string): Promise<VillkorsfragaRad | undefined> {
  const [rad] = await tx.select().from(villkorsfraga).where(eq(villkorsfraga.id, id))
  return rad
}

export async function updateSvar(
  tx: AktorTx,
  rad: VillkorsfragaRad,
  svar: Pick<typeof villkorsfraga.$inferInsert, 'svar' | 'svarad' | 'svaradAvNamn'>,
): Promise<void> {
  await tx
    .update(villkorsfraga)
    .set(svar)
    .where(and(eq(villkorsfraga.kommunId, rad.kommunId), eq(villkorsfraga.id, rad.id)))
}

/** The nämnd's signed avtal and interna uppdrag of an underlag that hold on a day and have no end. */
export async function listLopande(
  tx: AktorTx,
  nyckel: { readonly kommunId: string; readonly namndId: string; readonly underlagId: string },
  dag: Temporal.PlainDate,
): Promise<AvtalRad[]> {
  return tx
    .select()
    .from(avtal)
    .where(
      and(
        eq(avtal.kommunId, nyckel.kommunId),
        eq(avtal.namndId, nyckel.namndId),
        eq(avtal.underlagId, nyckel.underlagId),
        eq(avtal.status, 'signerat'),
        or(isNull(avtal.till), gte(avtal.till, dag)),
      ),
    )
    .orderBy(avtal.id)
}

/** The avtal that is drawn up to take the place of another, signed or not; null when there is none. */
export async function loadErsattare(tx: AktorTx, avtalId: string): Promise<AvtalRad | null> {
  const [rad] = await tx
    .select({ id: avtal.id })
    .from(avtal)
    .where(eq(avtal.ersatterId, avtalId))
    .orderBy(desc(avtal.skapad))
    .limit(1)
  return rad ? ((await loadAvtalRad(tx, rad.id)) ?? null) : null
}

/** How many persons have an insats by this avtal on the day after it: they need another utförare by then. */
export async function countBerorda(tx: AktorTx, rad: AvtalRad, upphor: Temporal.PlainDate): Promise<number> {
  const [svar] = await tx.execute<{ antal: number }>(
    sql`select valfri.antal_efter_avtal(${rad.kommunId}, ${rad.id}, ${upphor.toString()}::date) as antal`,
  )
  return svar?.antal ?? 0
}
