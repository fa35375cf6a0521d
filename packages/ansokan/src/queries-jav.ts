import type { AktorTx } from '@valfri/db/aktor'
import { uppdrag } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { andragranskning, delegationspunkt, jav, provningsregel } from './schema-provning.ts'

export type JavRad = typeof jav.$inferSelect

/** Every word on jäv towards a firm, oldest first: all its cases, and each by itself. */
export async function listJav(tx: AktorTx, utforareId: string): Promise<JavRad[]> {
  return tx.select().from(jav).where(eq(jav.utforareId, utforareId)).orderBy(asc(jav.skapad), asc(jav.id))
}

export async function insertJav(tx: AktorTx, rad: typeof jav.$inferInsert): Promise<void> {
  await tx.insert(jav).values(rad)
}

/** Those of the nämnd who try, decide or register applications on a day; one row each. */
export async function listHandlaggande(tx: AktorTx, kommunId: string, namndId: string, dag: Temporal.PlainDate) {
  return tx
    .selectDistinctOn([uppdrag.identitetId], { identitetId: uppdrag.identitetId, namn: uppdrag.namn })
    .from(uppdrag)
    .where(
      and(
        eq(uppdrag.kommunId, kommunId),
        eq(uppdrag.namndId, namndId),
        inArray(uppdrag.roll, ['upphandlare', 'beslutsfattare', 'registrator']),
        lte(uppdrag.fran, dag),
        or(isNull(uppdrag.till), gte(uppdrag.till, dag)),
      ),
    )
    .orderBy(uppdrag.identitetId, desc(uppdrag.fran))
}

export type DelegationRad = typeof delegationspunkt.$inferSelect

export async function listDelegationer(tx: AktorTx): Promise<DelegationRad[]> {
  return tx.select().from(delegationspunkt).orderBy(asc(delegationspunkt.punkt), asc(delegationspunkt.fran))
}

export async function insertDelegation(tx: AktorTx, rad: typeof delegationspunkt.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(delegationspunkt).values(rad).returning({ id: delegationspunkt.id })
  return (ny as { id: string }).id
}

/** Ends a point of the delegationsordning; false when it is another nämnd's or unknown. */
export async function endDelegation(tx: AktorTx, id: string, till: Temporal.PlainDate): Promise<boolean> {
  const rader = await tx
    .update(delegationspunkt)
    .set({ till })
    .where(eq(delegationspunkt.id, id))
    .returning({ id: delegationspunkt.id })
  return rader.length === 1
}

/** The nämnd's latest rule; without one, one reviewer is enough. */
export async function loadProvningsregel(tx: AktorTx) {
  const [rad] = await tx
    .select()
    .from(provningsregel)
    .orderBy(desc(provningsregel.skapad), sql`${provningsregel.id} desc`)
    .limit(1)
  return rad
}

export async function insertProvningsregel(tx: AktorTx, rad: typeof provningsregel.$inferInsert): Promise<void> {
  await tx.insert(provningsregel).values(rad)
}

export async function listAndragranskningar(tx: AktorTx, arendeId: string) {
  return tx
    .select()
    .from(andragranskning)
    .where(eq(andragranskning.arendeId, arendeId))
    .orderBy(asc(andragranskning.skapad), asc(andragranskning.id))
}
export type AndragranskningRad = Awaited<ReturnType<typeof listAndragranskningar>>[number]

export async function insertAndragranskning(tx: AktorTx, rad: typeof andragranskning.$inferInsert): Promise<void> {
  await tx.insert(andragranskning).values(rad)
}
