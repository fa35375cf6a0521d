import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { val, vantan } from './schema.ts'

export type Val = typeof val.$inferSelect

/** Every val of a beslut in the order in which they were made. */
export function listVal(tx: AktorTx, insatsbeslutId: string, del?: string): Promise<Val[]> {
  return tx
    .select()
    .from(val)
    .where(and(eq(val.insatsbeslutId, insatsbeslutId), del === undefined ? undefined : eq(val.del, del)))
    .orderBy(asc(val.skapad), asc(val.id))
}

export async function insertVal(tx: AktorTx, rad: typeof val.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(val).values(rad).returning({ id: val.id })
  return (ny as { id: string }).id
}

/** The names of some utförare. */
export async function loadUtforarnamn(tx: AktorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rader = await tx
    .select({ id: utforare.id, namn: utforare.namn })
    .from(utforare)
    .where(inArray(utforare.id, [...new Set(ids)]))
  return new Map(rader.map((r) => [r.id, r.namn]))
}

/** How many ickeval were made before in the same kommun, tjänst, del and område. */
export async function countIckeval(
  tx: AktorTx,
  f: { kommunId: string; tjanstId: string; del: string; omradeId: string | null },
): Promise<number> {
  const [rad] = await tx.execute<{ antal: number }>(sql`select count(*)::int as antal from val v
    where v.kommun_id = ${f.kommunId} and v.slag = 'ickeval' and v.del = ${f.del}
      and v.protokoll -> 'indata' ->> 'tjanstId' = ${f.tjanstId}
      and v.protokoll -> 'indata' ->> 'omradeId' is not distinct from ${f.omradeId}::text`)
  return rad?.antal ?? 0
}

/** Takes turns at an avtal, so that two choices at once do not both take the last place. */
export async function lockAvtal(tx: AktorTx, avtalId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`avtal:${avtalId}`}, 0))`)
}

/** Ordered quantities of an avtal per del, in the unit of the del's first mängd. */
export async function loadBelagt(tx: AktorTx, kommunId: string, avtalId: string, dag: Temporal.PlainDate) {
  const [rad] = await tx.execute<{ belagt: Record<string, number> }>(
    sql`select valfri.belagt(${kommunId}, ${avtalId}, ${dag.toString()}::date) as belagt`,
  )
  return rad?.belagt ?? {}
}

/** Lays out anew which utförare is responsible on which day (sql/9-4-ansvar.sql), and what is ordered of their avtal. */
export async function layOutAnsvar(tx: AktorTx, kommunId: string, beslutId: string, del: string): Promise<void> {
  await tx.execute(sql`select valfri.lagg_ut_ansvar(${kommunId}, ${beslutId}, ${del})`)
}

/** Utförare in the neutral order of a visit; the same function orders the public comparison. */
export async function orderNeutral(tx: AktorTx, ids: readonly string[], fro: string, dag: Temporal.PlainDate) {
  if (ids.length === 0) return []
  const varden = sql.join(
    ids.map((i) => sql`(${i}::uuid)`),
    sql`, `,
  )
  const rader = await tx.execute<{ id: string }>(
    sql`select u.id from (values ${varden}) as u (id) order by valfri.slumpordning(${fro}, ${dag.toString()}::date, u.id)`,
  )
  return rader.map((r) => r.id)
}

export async function insertVantan(tx: AktorTx, rad: typeof vantan.$inferInsert): Promise<string | null> {
  const [ny] = await tx.insert(vantan).values(rad).onConflictDoNothing().returning({ id: vantan.id })
  return ny?.id ?? null
}

export function listVantan(tx: AktorTx, insatsbeslutIds: readonly string[]) {
  if (insatsbeslutIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(vantan)
    .where(and(inArray(vantan.insatsbeslutId, [...insatsbeslutIds]), isNull(vantan.avslutad)))
}

/** Ends the wait for a del of a beslut; nothing happens when nobody waits. */
export async function endVantan(
  tx: AktorTx,
  insatsbeslutId: string,
  del: string,
  avslut: 'val' | 'aterkallad',
  nu: Temporal.Instant,
): Promise<boolean> {
  const rader = await tx
    .update(vantan)
    .set({ avslutad: nu, avslut })
    .where(and(eq(vantan.insatsbeslutId, insatsbeslutId), eq(vantan.del, del), isNull(vantan.avslutad)))
    .returning({ id: vantan.id })
  return rader.length > 0
}
