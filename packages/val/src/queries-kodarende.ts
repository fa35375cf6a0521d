import { avtal } from '@valfri/ansokan/schema'
import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { bestallning, brukare, kodarende } from './schema.ts'

/** The acting utförare's avtal in force on a day, with the kommun's name. */
export function listEgnaAvtal(tx: AktorTx, dag: Temporal.PlainDate) {
  const utforareId = tx.aktor.typ === 'utforare' ? tx.aktor.utforareId : null
  if (!utforareId) return Promise.resolve([])
  return tx
    .select({
      id: avtal.id,
      kommunId: avtal.kommunId,
      kommun: kommun.namn,
      namndId: avtal.namndId,
      tjanstId: avtal.tjanstId,
      slag: avtal.slag,
      delar: avtal.delar,
      fran: avtal.fran,
      utforareId: avtal.utforareId,
    })
    .from(avtal)
    .innerJoin(kommun, eq(kommun.kommunId, avtal.kommunId))
    .where(
      and(
        eq(avtal.utforareId, utforareId),
        eq(avtal.status, 'signerat'),
        lte(avtal.fran, dag),
        or(isNull(avtal.till), gte(avtal.till, dag)),
      ),
    )
    .orderBy(asc(kommun.namn), asc(avtal.tjanstId), asc(avtal.id))
}

/** Makes a pseudonym that stands for nobody that the kommun knows; false when another has the code. */
export async function insertKod(
  tx: AktorTx,
  rad: { readonly kommunId: string; readonly namndId: string; readonly personId: string; readonly kod: string },
): Promise<boolean> {
  // Other utförare's codes are hidden from this one, so a taken code shows only as a row that was not added.
  const svar = await tx.insert(brukare).values(rad).onConflictDoNothing()
  return svar.count === 1
}

export async function nyttId(tx: AktorTx): Promise<string> {
  const [rad] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`)
  return (rad as { id: string }).id
}

export async function insertKodarende(tx: AktorTx, rad: typeof kodarende.$inferInsert): Promise<void> {
  await tx.insert(kodarende).values(rad)
}

/** The latest that was said of an ärende. */
export async function loadKodarende(tx: AktorTx, bestallningId: string) {
  const [rad] = await tx
    .select()
    .from(kodarende)
    .where(eq(kodarende.bestallningId, bestallningId))
    .orderBy(desc(kodarende.nr))
    .limit(1)
  return rad ?? null
}

/** The last day of an ärende; null opens it again. */
export async function updateArendeslut(tx: AktorTx, id: string, till: Temporal.PlainDate | null): Promise<void> {
  await tx
    .update(bestallning)
    .set({ till })
    .where(and(eq(bestallning.id, id), isNull(bestallning.insatsbeslutId)))
}
