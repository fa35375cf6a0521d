import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, count, desc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { notis, notisutskick, notisval } from './schema.ts'

export type NotisRad = typeof notis.$inferSelect
export type UtskickRad = typeof notisutskick.$inferSelect

/** Adds to the outbox; what stands there already under the same name stands. No row is answered: who writes may not read. */
export async function insertNotis(tx: AktorTx, rad: typeof notis.$inferInsert): Promise<void> {
  await tx.insert(notis).values(rad).onConflictDoNothing()
}

/** The oldest that nobody has made mails of, locked for this transaction. */
export async function lockOfordelad(tx: AktorTx): Promise<NotisRad | undefined> {
  const [rad] = await tx
    .select()
    .from(notis)
    .where(isNull(notis.fordelad))
    .orderBy(asc(notis.skapad))
    .limit(1)
    .for('update', { skipLocked: true })
  return rad
}

export async function markFordelad(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<void> {
  await tx.update(notis).set({ fordelad: nu }).where(eq(notis.id, id))
}

export function listVal(tx: AktorTx, identitetIds: readonly string[]) {
  return tx
    .select()
    .from(notisval)
    .where(inArray(notisval.identitetId, [...identitetIds]))
}

export async function insertUtskick(tx: AktorTx, rader: readonly (typeof notisutskick.$inferInsert)[]): Promise<void> {
  if (rader.length > 0)
    await tx
      .insert(notisutskick)
      .values([...rader])
      .onConflictDoNothing()
}

/** The oldest mail whose time has come, locked for this transaction. */
export async function lockUtskick(tx: AktorTx, nu: Temporal.Instant): Promise<UtskickRad | undefined> {
  const [rad] = await tx
    .select()
    .from(notisutskick)
    .where(and(eq(notisutskick.status, 'vantar'), lte(notisutskick.nasta, nu)))
    .orderBy(asc(notisutskick.nasta), asc(notisutskick.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return rad
}

/** What else the person gets in the same morning's mail, locked for this transaction. */
export function lockDagens(tx: AktorTx, forsta: UtskickRad, nu: Temporal.Instant): Promise<UtskickRad[]> {
  return tx
    .select()
    .from(notisutskick)
    .where(
      and(
        eq(notisutskick.status, 'vantar'),
        eq(notisutskick.identitetId, forsta.identitetId),
        eq(notisutskick.nar, 'dagligen'),
        lte(notisutskick.nasta, nu),
      ),
    )
    .orderBy(asc(notisutskick.id))
    .for('update', { skipLocked: true })
}

export function listNotiser(tx: AktorTx, ids: readonly string[]): Promise<NotisRad[]> {
  return tx
    .select()
    .from(notis)
    .where(inArray(notis.id, [...ids]))
    .orderBy(asc(notis.skapad), asc(notis.id))
}

export async function updateUtskick(
  tx: AktorTx,
  ids: readonly string[],
  falt: Partial<typeof notisutskick.$inferInsert>,
): Promise<void> {
  await tx
    .update(notisutskick)
    .set(falt)
    .where(inArray(notisutskick.id, [...ids]))
}

/** Whether there is anything for the job to do. */
export async function harAttSkicka(tx: AktorTx, nu: Temporal.Instant): Promise<boolean> {
  const [rad] = await tx.execute<{ finns: boolean }>(sql`select exists (select 1 from ${notis} where fordelad is null)
    or exists (select 1 from ${notisutskick} where status = 'vantar' and nasta <= ${nu.toString()}::timestamptz) as finns`)
  return rad?.finns ?? false
}

/** Names of kommuner, by id: public, and all that a mail names. */
export async function listKommunnamn(tx: AktorTx): Promise<ReadonlyMap<string, string>> {
  const rader = await tx.execute<{ kommun_id: string; namn: string }>(sql`select kommun_id, namn from kommun`)
  return new Map(rader.map((r) => [r.kommun_id, r.namn]))
}

export async function loadEgetVal(tx: AktorTx, identitetId: string) {
  const [rad] = await tx.select().from(notisval).where(eq(notisval.identitetId, identitetId))
  return rad
}

export async function saveEgetVal(tx: AktorTx, rad: typeof notisval.$inferInsert): Promise<void> {
  const { identitetId, ...falt } = rad
  await tx.insert(notisval).values(rad).onConflictDoUpdate({ target: notisval.identitetId, set: falt })
}

/** The person's own mails that were given up since. */
export async function countEgnaMisslyckade(tx: AktorTx, identitetId: string, sedan: Temporal.Instant): Promise<number> {
  const [rad] = await tx
    .select({ antal: count() })
    .from(notisutskick)
    .where(
      and(
        eq(notisutskick.identitetId, identitetId),
        eq(notisutskick.status, 'misslyckat'),
        gte(notisutskick.avgjort, sedan),
      ),
    )
  return rad?.antal ?? 0
}

/** Mails that were given up, newest first: kind, kommun and what the server answered; not to whom. */
export function listMisslyckade(tx: AktorTx, hogst: number) {
  return tx
    .select({
      id: notisutskick.id,
      slag: notis.slag,
      kommunId: notis.kommunId,
      forsok: notisutskick.forsok,
      felkod: notisutskick.felkod,
      avgjort: notisutskick.avgjort,
    })
    .from(notisutskick)
    .innerJoin(notis, eq(notis.id, notisutskick.notisId))
    .where(eq(notisutskick.status, 'misslyckat'))
    .orderBy(desc(notisutskick.avgjort))
    .limit(hogst)
}

/** How many mails stand in each state. */
export async function countPerStatus(tx: AktorTx): Promise<Readonly<Record<string, number>>> {
  const rader = await tx
    .select({ status: notisutskick.status, antal: count() })
    .from(notisutskick)
    .groupBy(notisutskick.status)
  return Object.fromEntries(rader.map((r) => [r.status, r.antal]))
}

/** Whether the mail was given up; locked for this transaction. */
export async function lockMisslyckat(tx: AktorTx, id: string): Promise<boolean> {
  const rader = await tx
    .select({ id: notisutskick.id })
    .from(notisutskick)
    .where(and(eq(notisutskick.id, id), eq(notisutskick.status, 'misslyckat')))
    .for('update')
  return rader.length > 0
}
