import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Lasning } from './lasning.ts'
import { read } from './queries-plan.ts'
import { decemberrapport, effektmal, effektutfall, engangspost, risk, riskbedomning } from './schema-mal.ts'

/** Each assessment of each risk, oldest first. */
export function selectRisker(tx: AktorTx, l: Lasning) {
  return tx
    .select({ risk, bedomning: riskbedomning })
    .from(risk)
    .innerJoin(riskbedomning, and(eq(riskbedomning.kommunId, risk.kommunId), eq(riskbedomning.riskId, risk.id)))
    .where(read(riskbedomning, l))
    .orderBy(asc(risk.skapad), asc(risk.id), asc(riskbedomning.nr))
}

export async function insertRisk(tx: AktorTx, rad: typeof risk.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(risk).values(rad).returning({ id: risk.id })
  return (ny as { id: string }).id
}

export async function insertBedomning(tx: AktorTx, rad: typeof riskbedomning.$inferInsert): Promise<void> {
  await tx.insert(riskbedomning).values(rad)
}

export function selectMal(tx: AktorTx, l: Lasning) {
  return tx.select().from(effektmal).where(read(effektmal, l)).orderBy(asc(effektmal.skapad), asc(effektmal.id))
}

export async function insertMal(tx: AktorTx, rad: typeof effektmal.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(effektmal).values(rad).returning({ id: effektmal.id })
  return (ny as { id: string }).id
}

export function selectEffektutfall(tx: AktorTx, l: Lasning) {
  return tx
    .select()
    .from(effektutfall)
    .where(read(effektutfall, l))
    .orderBy(asc(effektutfall.datum), asc(effektutfall.skapad), asc(effektutfall.id))
}

export async function insertEffektutfall(tx: AktorTx, rad: typeof effektutfall.$inferInsert): Promise<void> {
  await tx.insert(effektutfall).values(rad)
}

export function selectEngangsposter(tx: AktorTx, l: Lasning) {
  return tx
    .select()
    .from(engangspost)
    .where(read(engangspost, l))
    .orderBy(asc(engangspost.datum), asc(engangspost.skapad), asc(engangspost.id))
}

export async function insertEngangspost(tx: AktorTx, rad: typeof engangspost.$inferInsert): Promise<void> {
  await tx.insert(engangspost).values(rad)
}

/** The database's own clock, as the rows of this transaction are marked with. */
export async function databasensTid(tx: AktorTx): Promise<Temporal.Instant> {
  const [rad] = await tx.execute<{ nu: string }>(
    sql`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as nu`,
  )
  return Temporal.Instant.from(rad?.nu ?? '')
}

export function selectRapporter(tx: AktorTx, n: { kommunId: string; namndId: string }) {
  return tx
    .select()
    .from(decemberrapport)
    .where(and(eq(decemberrapport.kommunId, n.kommunId), eq(decemberrapport.namndId, n.namndId)))
    .orderBy(desc(decemberrapport.ar), desc(decemberrapport.per))
}

export async function insertRapport(tx: AktorTx, rad: typeof decemberrapport.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(decemberrapport).values(rad).returning({ id: decemberrapport.id })
  return (ny as { id: string }).id
}
