import type { AktorTx } from '@valfri/db/aktor'
import { idempotens } from '@valfri/db/schema'
import { eq, sql } from 'drizzle-orm'

/** Holds the key until the transaction ends; returns the owner that the aktör's keys belong to. */
export async function lockIdempotens(tx: AktorTx, nyckel: string): Promise<string> {
  const [rad] = await tx.execute<{ agare: string }>(
    sql`select valfri.agare() as agare, pg_advisory_xact_lock(hashtextextended(valfri.agare() || '|' || ${nyckel}, 0))`,
  )
  if (!rad) throw new Error('the aktör has no name to keep keys under')
  return rad.agare
}

export async function loadIdempotens(
  tx: AktorTx,
  nyckel: string,
): Promise<{ fingeravtryck: string; svar: unknown } | undefined> {
  const [rad] = await tx
    .select({ fingeravtryck: idempotens.fingeravtryck, svar: idempotens.svar })
    .from(idempotens)
    .where(eq(idempotens.nyckel, nyckel))
  return rad
}

export async function insertIdempotens(tx: AktorTx, rad: typeof idempotens.$inferInsert): Promise<void> {
  await tx.insert(idempotens).values(rad)
}
