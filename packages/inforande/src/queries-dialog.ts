import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, count, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Lasning } from './lasning.ts'
import { read } from './queries-plan.ts'
import { nyhet, nyhetsbrev, prenumeration, samrad } from './schema-dialog.ts'

export type SamradRad = typeof samrad.$inferSelect
export type NyhetRad = typeof nyhet.$inferSelect

/** Every row, the corrected ones too, by day. */
export function selectSamrad(tx: AktorTx, l: Lasning): Promise<SamradRad[]> {
  return tx.select().from(samrad).where(read(samrad, l)).orderBy(asc(samrad.datum), asc(samrad.skapad), asc(samrad.id))
}

export async function insertSamrad(tx: AktorTx, rad: typeof samrad.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(samrad).values(rad).returning({ id: samrad.id })
  return (ny as { id: string }).id
}

export function selectNyheter(tx: AktorTx, kommunId: string, namndId: string, per: Temporal.Instant) {
  return tx
    .select()
    .from(nyhet)
    .where(
      and(
        eq(nyhet.kommunId, kommunId),
        eq(nyhet.namndId, namndId),
        sql`${nyhet.publicerad} <= ${per.toString()}::timestamptz`,
      ),
    )
    .orderBy(desc(nyhet.publicerad), desc(nyhet.id))
}

export async function insertNyhet(tx: AktorTx, rad: typeof nyhet.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(nyhet).values(rad).returning({ id: nyhet.id })
  return (ny as { id: string }).id
}

/** Says which subscription the transaction has the key of: the policies ask for it. */
export async function useNyckel(tx: AktorTx, nyckel: string): Promise<void> {
  await tx.execute(sql`select set_config('valfri.prenumeration', ${nyckel}, true)`)
}

export async function insertPrenumeration(tx: AktorTx, rad: typeof prenumeration.$inferInsert): Promise<void> {
  await tx.insert(prenumeration).values(rad)
}

export async function selectPrenumeration(tx: AktorTx, nyckel: string) {
  const [rad] = await tx.select().from(prenumeration).where(eq(prenumeration.nyckel, nyckel))
  return rad
}

export async function updateBekraftad(tx: AktorTx, nyckel: string, nu: Temporal.Instant): Promise<void> {
  await tx.update(prenumeration).set({ bekraftad: nu }).where(eq(prenumeration.nyckel, nyckel))
}

export async function deletePrenumeration(tx: AktorTx, nyckel: string): Promise<void> {
  await tx.delete(prenumeration).where(eq(prenumeration.nyckel, nyckel))
}

const avNamnd = (n: { kommunId: string; namndId: string }) =>
  and(eq(prenumeration.kommunId, n.kommunId), eq(prenumeration.namndId, n.namndId))

export async function countPrenumeranter(tx: AktorTx, n: { kommunId: string; namndId: string }): Promise<number> {
  const [rad] = await tx
    .select({ antal: count() })
    .from(prenumeration)
    .where(and(avNamnd(n), isNotNull(prenumeration.bekraftad)))
  return rad?.antal ?? 0
}

/** Addresses that nobody has confirmed are not kept. */
export async function deleteObekraftade(
  tx: AktorTx,
  n: { kommunId: string; namndId: string },
  fore: Temporal.Instant,
): Promise<void> {
  await tx
    .delete(prenumeration)
    .where(
      and(avNamnd(n), isNull(prenumeration.bekraftad), lt(prenumeration.skapad, sql`${fore.toString()}::timestamptz`)),
    )
}

export async function insertBrev(tx: AktorTx, rader: readonly (typeof nyhetsbrev.$inferInsert)[]): Promise<void> {
  if (rader.length > 0) await tx.insert(nyhetsbrev).values([...rader])
}

/** One letter to each who has confirmed. */
export async function insertBrevTillAlla(
  tx: AktorTx,
  n: { kommunId: string; namndId: string },
  nyhetId: string,
  nu: Temporal.Instant,
): Promise<void> {
  const mottagare = await tx
    .select({ id: prenumeration.id })
    .from(prenumeration)
    .where(and(avNamnd(n), isNotNull(prenumeration.bekraftad)))
  await insertBrev(
    tx,
    mottagare.map((m) => ({ ...n, prenumerationId: m.id, nyhetId, skapad: nu, nasta: nu })),
  )
}

/** The oldest letter whose time has come, with where it goes and what it says; locked for this transaction. */
export async function lockBrev(tx: AktorTx, nu: Temporal.Instant) {
  const [rad] = await tx
    .select({ brev: nyhetsbrev, till: prenumeration, nyhet })
    .from(nyhetsbrev)
    .leftJoin(
      prenumeration,
      and(eq(prenumeration.kommunId, nyhetsbrev.kommunId), eq(prenumeration.id, nyhetsbrev.prenumerationId)),
    )
    .leftJoin(nyhet, and(eq(nyhet.kommunId, nyhetsbrev.kommunId), eq(nyhet.id, nyhetsbrev.nyhetId)))
    .where(and(isNull(nyhetsbrev.skickad), sql`${nyhetsbrev.nasta} <= ${nu.toString()}::timestamptz`))
    .orderBy(asc(nyhetsbrev.nasta), asc(nyhetsbrev.id))
    .limit(1)
    .for('update', { of: nyhetsbrev, skipLocked: true })
  return rad
}

const avBrev = (b: { kommunId: string; id: string }) =>
  and(eq(nyhetsbrev.kommunId, b.kommunId), eq(nyhetsbrev.id, b.id))

export async function updateBrev(
  tx: AktorTx,
  brev: { kommunId: string; id: string },
  falt: Partial<typeof nyhetsbrev.$inferInsert>,
): Promise<void> {
  await tx.update(nyhetsbrev).set(falt).where(avBrev(brev))
}

export async function deleteBrev(tx: AktorTx, brev: { kommunId: string; id: string }): Promise<void> {
  await tx.delete(nyhetsbrev).where(avBrev(brev))
}

/** Whether there is any letter whose time has come. */
export async function harBrevAttSkicka(tx: AktorTx, nu: Temporal.Instant): Promise<boolean> {
  const rader = await tx
    .select({ id: nyhetsbrev.id })
    .from(nyhetsbrev)
    .where(and(isNull(nyhetsbrev.skickad), sql`${nyhetsbrev.nasta} <= ${nu.toString()}::timestamptz`))
    .limit(1)
  return rader.length > 0
}
