import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { NamndNyckel } from './queries.ts'
import { uppdrag } from './schema.ts'

export function selectUppdrag(tx: AktorTx, n: NamndNyckel) {
  return tx
    .select()
    .from(uppdrag)
    .where(and(eq(uppdrag.kommunId, n.kommunId), eq(uppdrag.namndId, n.namndId)))
    .orderBy(sql`${uppdrag.namn} collate "sv-SE-x-icu"`, asc(uppdrag.roll))
}

/** The identity behind a keyed hash, made when it is new; see sql/9-2-uppdrag.sql. */
export async function inviteIdentitet(tx: AktorTx, personnummerHash: string, namn: string): Promise<string> {
  const [rad] = await tx.execute<{ id: string }>(
    sql`select valfri.bjud_in_identitet(${personnummerHash}, ${namn}) as id`,
  )
  return rad?.id as string
}

export async function insertUppdrag(tx: AktorTx, rad: typeof uppdrag.$inferInsert) {
  const [ny] = await tx.insert(uppdrag).values(rad).onConflictDoNothing().returning({ id: uppdrag.id })
  return ny?.id
}

export async function endUppdrag(tx: AktorTx, n: NamndNyckel, id: string, till: Temporal.PlainDate) {
  await tx
    .update(uppdrag)
    .set({ till })
    .where(and(eq(uppdrag.kommunId, n.kommunId), eq(uppdrag.namndId, n.namndId), eq(uppdrag.id, id)))
}
