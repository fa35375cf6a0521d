import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { arende, arendebeslut, avtal, provning, underrattelse, uteslutning } from './schema.ts'

export type ArendeRad = typeof arende.$inferSelect

export async function loadArende(tx: AktorTx, id: string): Promise<ArendeRad | undefined> {
  const [rad] = await tx.select().from(arende).where(eq(arende.id, id))
  return rad
}

/** The case, held until the transaction ends, so that two who act on it at once do so one after the other. */
export async function lockArende(tx: AktorTx, id: string): Promise<ArendeRad | undefined> {
  const [rad] = await tx.select().from(arende).where(eq(arende.id, id)).for('update')
  return rad
}

/** Moves a case and counts its rev, by which a second reviewer sees that it changed. */
export async function touchArende(
  tx: AktorTx,
  rad: ArendeRad,
  status: string,
  mer: Partial<Pick<ArendeRad, 'aterkallad'>> = {},
): Promise<number> {
  const rev = rad.rev + 1
  await tx
    .update(arende)
    .set({ status, rev, ...mer })
    .where(and(eq(arende.kommunId, rad.kommunId), eq(arende.id, rad.id)))
  return rev
}

/** The nämnd's cases with the firm's name and how many villkor have an outcome. */
export async function listArendeRader(tx: AktorTx) {
  const provade = sql<number>`(select count(distinct p.villkor_id)::int from provning p where p.kommun_id = ${arende.kommunId} and p.arende_id = ${arende.id})`
  const utfall = sql<
    string | null
  >`(select b.utfall from arendebeslut b where b.kommun_id = ${arende.kommunId} and b.arende_id = ${arende.id} order by b.nr desc limit 1)`
  return (
    tx
      .select({
        arende,
        namn: utforare.namn,
        form: utforare.form,
        provade,
        utfall,
        beslutad: arendebeslut.datum,
      })
      .from(arende)
      .innerJoin(utforare, eq(utforare.id, arende.utforareId))
      // The first decision is the one that the underlag promised a day for; the latest is the one that counts.
      .leftJoin(
        arendebeslut,
        and(eq(arendebeslut.kommunId, arende.kommunId), eq(arendebeslut.arendeId, arende.id), eq(arendebeslut.nr, 1)),
      )
      .orderBy(asc(arende.inkommen), asc(arende.diarienummer))
  )
}

/** Every outcome that was set in a case, oldest first; the last of a villkor counts. */
export async function listProvningar(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(provning)
    .where(eq(provning.arendeId, arendeId))
    .orderBy(asc(provning.skapad), asc(provning.id))
}

/** Those of several cases at once, oldest first. */
export async function listProvningarOf(tx: AktorTx, arenden: readonly string[]) {
  return tx
    .select({ arendeId: provning.arendeId, villkorId: provning.villkorId, utfall: provning.utfall })
    .from(provning)
    .where(inArray(provning.arendeId, [...arenden]))
    .orderBy(asc(provning.skapad), asc(provning.id))
}
export type ProvningRad = typeof provning.$inferSelect

export async function insertProvning(tx: AktorTx, rad: typeof provning.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(provning).values(rad).returning({ id: provning.id })
  return (ny as { id: string }).id
}

export async function listUteslutningar(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(uteslutning)
    .where(eq(uteslutning.arendeId, arendeId))
    .orderBy(asc(uteslutning.skapad), asc(uteslutning.id))
}
export type UteslutningRad = typeof uteslutning.$inferSelect

export async function insertUteslutning(tx: AktorTx, rad: typeof uteslutning.$inferInsert): Promise<void> {
  await tx.insert(uteslutning).values(rad)
}

/** Every decision of a case that the aktör may read, oldest first. */
export async function listBeslutOfArende(tx: AktorTx, arendeId: string) {
  return tx.select().from(arendebeslut).where(eq(arendebeslut.arendeId, arendeId)).orderBy(asc(arendebeslut.nr))
}

/** The decision of a case that stands, or stood last. */
export async function loadBeslutOfArende(tx: AktorTx, arendeId: string) {
  return (await listBeslutOfArende(tx, arendeId)).at(-1)
}
export type ArendebeslutRad = typeof arendebeslut.$inferSelect

export async function insertBeslut(tx: AktorTx, rad: typeof arendebeslut.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(arendebeslut).values(rad).returning({ id: arendebeslut.id })
  return (ny as { id: string }).id
}

/** The notice of one decision. */
export async function loadUnderrattelse(tx: AktorTx, beslutId: string) {
  const [rad] = await tx.select().from(underrattelse).where(eq(underrattelse.beslutId, beslutId))
  return rad
}

export async function insertUnderrattelse(tx: AktorTx, rad: typeof underrattelse.$inferInsert): Promise<void> {
  await tx.insert(underrattelse).values(rad)
}

export async function loadAvtalOfArende(tx: AktorTx, arendeId: string) {
  const [rad] = await tx.select().from(avtal).where(eq(avtal.arendeId, arendeId)).orderBy(desc(avtal.skapad)).limit(1)
  return rad
}
