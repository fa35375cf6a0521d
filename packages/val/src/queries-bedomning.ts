import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { brukare, person } from './schema.ts'
import { bedomningsbegaran } from './schema-uppgifter.ts'

export type Begaran = typeof bedomningsbegaran.$inferSelect

export async function loadBegaran(tx: AktorTx, id: string): Promise<Begaran | null> {
  const [rad] = await tx.select().from(bedomningsbegaran).where(eq(bedomningsbegaran.id, id))
  return rad ?? null
}

export async function insertBegaran(tx: AktorTx, rad: typeof bedomningsbegaran.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(bedomningsbegaran).values(rad).returning({ id: bedomningsbegaran.id })
  return (ny as { id: string }).id
}

/** Writes the answer, or that it was taken back. False when somebody was there first: what is not open cannot be changed. */
export async function closeBegaran(
  tx: AktorTx,
  id: string,
  svar: Partial<
    Pick<Begaran, 'status' | 'utfall' | 'motivering' | 'nyttVarde' | 'nyttFran' | 'besvaradAv' | 'besvarad'>
  >,
): Promise<boolean> {
  const rader = await tx
    .update(bedomningsbegaran)
    .set(svar)
    .where(and(eq(bedomningsbegaran.id, id), eq(bedomningsbegaran.status, 'oppen')))
    .returning({ id: bedomningsbegaran.id })
  return rader.length > 0
}

/** What has been asked about some beslut, newest first. */
export function listForBeslutBegaran(tx: AktorTx, beslutIds: readonly string[]): Promise<Begaran[]> {
  if (beslutIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(bedomningsbegaran)
    .where(inArray(bedomningsbegaran.insatsbeslutId, [...beslutIds]))
    .orderBy(desc(bedomningsbegaran.skapad), asc(bedomningsbegaran.id))
}

/** Every request in the aktör's reach, the open ones first by last day to answer. Protected persons are in no list. */
export function listBegaran(tx: AktorTx) {
  const ratt = and(
    eq(person.kommunId, bedomningsbegaran.kommunId),
    eq(person.personId, bedomningsbegaran.personId),
    eq(person.skydd, 'ingen'),
  )
  const bas = tx
    .select({ begaran: bedomningsbegaran, kod: brukare.kod, namn: person.namn, utforare: utforare.namn })
    .from(bedomningsbegaran)
    .innerJoin(
      brukare,
      and(eq(brukare.kommunId, bedomningsbegaran.kommunId), eq(brukare.personId, bedomningsbegaran.personId)),
    )
    // An utförare that the nämnd no longer sees has still asked.
    .leftJoin(utforare, eq(utforare.id, bedomningsbegaran.utforareId))
  return (tx.aktor.typ === 'kommun' ? bas.innerJoin(person, ratt) : bas.leftJoin(person, ratt))
    .orderBy(
      sql`${bedomningsbegaran.status} <> 'oppen'`,
      sql`case when ${bedomningsbegaran.status} = 'oppen' then ${bedomningsbegaran.svaraSenast} end`,
      desc(bedomningsbegaran.skapad),
    )
    .limit(500)
}

/** How many wait for an answer, and how many of them past their last day. */
export async function countOppnaBegaran(tx: AktorTx, idag: Temporal.PlainDate) {
  const [rad] = await tx
    .select({
      oppna: sql<number>`count(*)::int`,
      forsenade: sql<number>`(count(*) filter (where ${bedomningsbegaran.svaraSenast} < ${idag.toString()}::date))::int`,
    })
    .from(bedomningsbegaran)
    .where(eq(bedomningsbegaran.status, 'oppen'))
  return rad as { oppna: number; forsenade: number }
}
