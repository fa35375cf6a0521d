import type { AktorTx } from '@valfri/db/aktor'
import { asc, inArray, sql } from 'drizzle-orm'
import { dateradUppgift } from './schema-uppgifter.ts'

export type DateradRad = typeof dateradUppgift.$inferSelect

/** What has been set for the delar of some beslut, by date; of two with the same date the later written comes last. */
export function listDaterade(tx: AktorTx, beslutIds: readonly string[]): Promise<DateradRad[]> {
  if (beslutIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(dateradUppgift)
    .where(inArray(dateradUppgift.insatsbeslutId, [...beslutIds]))
    .orderBy(asc(dateradUppgift.fran), asc(dateradUppgift.skapad), asc(dateradUppgift.id))
}

export async function insertDaterad(tx: AktorTx, rad: typeof dateradUppgift.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(dateradUppgift).values(rad).returning({ id: dateradUppgift.id })
  return (ny as { id: string }).id
}

/** Takes turns: two who set the same fact at once come one after the other. */
export async function lockUppgift(tx: AktorTx, beslutId: string, del: string, uppgift: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uppgift:${beslutId}:${del}:${uppgift}`}, 0))`)
}

/** The rows of one fact of one del. */
export const forUppgift = (rader: readonly DateradRad[], del: string, uppgift: string): readonly DateradRad[] =>
  rader.filter((r) => r.del === del && r.uppgift === uppgift)

/** The row that holds on a day: the latest that has begun. */
export function galler(rader: readonly DateradRad[], dag: Temporal.PlainDate): DateradRad | null {
  return rader.findLast((r) => Temporal.PlainDate.compare(r.fran, dag) <= 0) ?? null
}

/** One row a date: the later written corrects the one before. */
export function utanRattade(rader: readonly DateradRad[]): readonly DateradRad[] {
  return [...new Map(rader.map((r) => [`${r.del} ${r.uppgift} ${r.fran}`, r])).values()]
}
