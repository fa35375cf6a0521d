import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { brukare, insatsbeslut, omfattning, person } from './schema.ts'

export type Insatsbeslut = typeof insatsbeslut.$inferSelect
export type Omfattning = typeof omfattning.$inferSelect

/** Takes turns: two who change the same beslut at once come one after the other. */
export async function lockBeslut(tx: AktorTx, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`insatsbeslut:${id}`}, 0))`)
}

export async function loadBeslut(tx: AktorTx, id: string): Promise<Insatsbeslut | null> {
  const [rad] = await tx.select().from(insatsbeslut).where(eq(insatsbeslut.id, id))
  return rad ?? null
}

export async function findByExternId(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string },
  externId: string,
): Promise<Insatsbeslut | null> {
  const [rad] = await tx
    .select()
    .from(insatsbeslut)
    .where(
      and(
        eq(insatsbeslut.kommunId, n.kommunId),
        eq(insatsbeslut.namndId, n.namndId),
        eq(insatsbeslut.externId, externId),
      ),
    )
  return rad ?? null
}

export function listBeslut(tx: AktorTx, personId: string) {
  return tx
    .select()
    .from(insatsbeslut)
    .where(eq(insatsbeslut.personId, personId))
    .orderBy(desc(insatsbeslut.fran), asc(insatsbeslut.id))
}

/** The beslut of whoever is signed in as a person, in every nämnd. */
export function listEgnaBeslut(tx: AktorTx) {
  return tx.select().from(insatsbeslut).orderBy(desc(insatsbeslut.fran), asc(insatsbeslut.id))
}

/** What is granted on a day: the latest that has begun; before the first, the first. */
export async function loadOmfattningAt(tx: AktorTx, beslutId: string, dag: Temporal.PlainDate) {
  const rader = await listOmfattning(tx, beslutId)
  const begynnande = rader.filter((o) => Temporal.PlainDate.compare(o.fran, dag) <= 0)
  return begynnande.at(-1) ?? rader[0] ?? null
}

/** Every omfattning of a beslut, by start date. */
export function listOmfattning(tx: AktorTx, beslutId: string): Promise<Omfattning[]> {
  return tx
    .select()
    .from(omfattning)
    .where(eq(omfattning.insatsbeslutId, beslutId))
    .orderBy(asc(omfattning.fran), asc(omfattning.nr))
}

export async function insertBeslut(tx: AktorTx, rad: typeof insatsbeslut.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(insatsbeslut).values(rad).returning({ id: insatsbeslut.id })
  return (ny as { id: string }).id
}

export async function insertOmfattning(tx: AktorTx, rad: Omit<typeof omfattning.$inferInsert, 'nr'>): Promise<void> {
  const forut = await listOmfattning(tx, rad.insatsbeslutId)
  await tx.insert(omfattning).values({ ...rad, nr: forut.length + 1 })
}

export async function updateBeslutSlut(tx: AktorTx, id: string, till: Temporal.PlainDate | null): Promise<void> {
  await tx.update(insatsbeslut).set({ till }).where(eq(insatsbeslut.id, id))
}

/** Whether some granted del of the beslut has nobody ordered on or after the day. */
export function saknarUtforare(dag: Temporal.PlainDate) {
  const idag = dag.toString()
  return sql`exists (select 1 from (select o.delar from omfattning o where o.kommun_id = ${insatsbeslut.kommunId}
      and o.insatsbeslut_id = ${insatsbeslut.id} order by (o.fran <= ${idag}::date) desc, abs(o.fran - ${idag}::date), o.nr desc limit 1) s,
      jsonb_object_keys(s.delar) d where not exists (select 1 from bestallning b where b.kommun_id = ${insatsbeslut.kommunId}
      and b.insatsbeslut_id = ${insatsbeslut.id} and b.del = d and b.status in ('skickad', 'bekraftad')
      and (b.till is null or b.till >= greatest(${idag}::date, b.fran))))`
}

/** A beslut that runs on or after the day. */
export const pagarEfter = (dag: Temporal.PlainDate) => or(isNull(insatsbeslut.till), gte(insatsbeslut.till, dag))

/**
 * Running beslut where some granted del has nobody ordered on or after the day: the handläggare's list of what to do.
 * Those of protected persons are in no list (R-706).
 */
export async function listUtanUtforare(tx: AktorTx, dag: Temporal.PlainDate) {
  return tx
    .select({ beslut: insatsbeslut, kod: brukare.kod, namn: person.namn })
    .from(insatsbeslut)
    .innerJoin(brukare, and(eq(brukare.kommunId, insatsbeslut.kommunId), eq(brukare.personId, insatsbeslut.personId)))
    .innerJoin(person, and(eq(person.kommunId, insatsbeslut.kommunId), eq(person.personId, insatsbeslut.personId)))
    .where(and(eq(person.skydd, 'ingen'), pagarEfter(dag), saknarUtforare(dag)))
    .orderBy(asc(insatsbeslut.datum), asc(insatsbeslut.id))
}
