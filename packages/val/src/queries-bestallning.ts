import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { bestallning, bestallningHandelse, brukare, person } from './schema.ts'

export type Bestallning = typeof bestallning.$inferSelect

export async function loadBestallning(tx: AktorTx, id: string): Promise<Bestallning | null> {
  const [rad] = await tx.select().from(bestallning).where(eq(bestallning.id, id))
  return rad ?? null
}

export function listForBeslut(tx: AktorTx, beslutIds: readonly string[]): Promise<Bestallning[]> {
  if (beslutIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(bestallning)
    .where(inArray(bestallning.insatsbeslutId, [...beslutIds]))
    .orderBy(asc(bestallning.skapad), asc(bestallning.id))
}

export async function insertBestallning(tx: AktorTx, rad: typeof bestallning.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(bestallning).values(rad).returning({ id: bestallning.id })
  return (ny as { id: string }).id
}

export async function updateBestallning(
  tx: AktorTx,
  id: string,
  andring: Partial<Pick<Bestallning, 'status' | 'start' | 'sedd' | 'fran'>>,
): Promise<void> {
  await tx.update(bestallning).set(andring).where(eq(bestallning.id, id))
}

export async function insertHandelse(
  tx: AktorTx,
  b: Pick<Bestallning, 'kommunId' | 'namndId' | 'id' | 'utforareId' | 'personId'>,
  handelse: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(bestallningHandelse).values({
    kommunId: b.kommunId,
    namndId: b.namndId,
    bestallningId: b.id,
    utforareId: b.utforareId,
    personId: b.personId,
    handelse,
    data,
    av: 'identitetId' in tx.aktor ? tx.aktor.identitetId : null,
  })
}

export function listHandelser(tx: AktorTx, bestallningId: string) {
  return tx
    .select()
    .from(bestallningHandelse)
    .where(eq(bestallningHandelse.bestallningId, bestallningId))
    .orderBy(asc(bestallningHandelse.skapad), asc(bestallningHandelse.id))
}

/** The newest omfattning that has begun on the later of the day and the beställning's first day. */
const omfattningNu = (dag: Temporal.PlainDate) => sql<{
  delar: Record<string, number>
  uppgifter: Record<string, unknown>
} | null>`(
  select jsonb_build_object('delar', o.delar, 'uppgifter', o.uppgifter) from omfattning o
  where o.kommun_id = ${bestallning.kommunId} and o.insatsbeslut_id = ${bestallning.insatsbeslutId}
    and o.fran <= greatest(${dag.toString()}::date, ${bestallning.fran}) order by o.fran desc, o.nr desc limit 1)`

function selectRader(tx: AktorTx, dag: Temporal.PlainDate) {
  return tx
    .select({
      id: bestallning.id,
      kommunId: bestallning.kommunId,
      personId: bestallning.personId,
      insatsbeslutId: bestallning.insatsbeslutId,
      kod: brukare.kod,
      namn: person.namn,
      adress: person.adress,
      postnummer: person.postnummer,
      ort: person.ort,
      telefon: person.telefon,
      utforareId: bestallning.utforareId,
      utforare: utforare.namn,
      regi: bestallning.regi,
      avtalId: bestallning.avtalId,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      zon: bestallning.zon,
      fran: bestallning.fran,
      till: bestallning.till,
      start: bestallning.start,
      status: bestallning.status,
      sedd: bestallning.sedd,
      skapad: bestallning.skapad,
      omfattning: omfattningNu(dag),
    })
    .from(bestallning)
    .innerJoin(brukare, and(eq(brukare.kommunId, bestallning.kommunId), eq(brukare.personId, bestallning.personId)))
    .innerJoin(utforare, eq(utforare.id, bestallning.utforareId))
}

const avPerson = and(
  eq(person.kommunId, bestallning.kommunId),
  eq(person.personId, bestallning.personId),
  eq(person.skydd, 'ingen'),
)

/** A nämnd's beställningar. Those of protected persons are in no list. */
export function listNamndens(tx: AktorTx, dag: Temporal.PlainDate) {
  return selectRader(tx, dag).innerJoin(person, avPerson).orderBy(asc(bestallning.skapad), asc(bestallning.id))
}

/**
 * The utförare's own; of a protected person only the pseudonym comes with it. An ärende that it opened itself is not
 * ordered by anyone and has its own list.
 */
export function listUtforarens(tx: AktorTx, dag: Temporal.PlainDate) {
  return selectRader(tx, dag)
    .leftJoin(person, avPerson)
    .where(isNotNull(bestallning.insatsbeslutId))
    .orderBy(asc(bestallning.skapad), asc(bestallning.id))
}

export async function loadUtforarens(tx: AktorTx, dag: Temporal.PlainDate, id: string) {
  const [rad] = await selectRader(tx, dag).leftJoin(person, avPerson).where(eq(bestallning.id, id))
  return rad ?? null
}

export type Bestallningsrad = Awaited<ReturnType<typeof listUtforarens>>[number]
