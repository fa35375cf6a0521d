import type { AktorTx } from '@valfri/db/aktor'
import { and, desc, eq, notInArray } from 'drizzle-orm'
import type { NamndNyckel } from './queries.ts'
import { beslut, vardeforslag } from './schema.ts'

export type ForslagRow = typeof vardeforslag.$inferSelect

export async function insertForslag(tx: AktorTx, rad: typeof vardeforslag.$inferInsert): Promise<ForslagRow> {
  const [ny] = await tx.insert(vardeforslag).values(rad).returning()
  return ny as ForslagRow
}

/** A proposal of the nämnd; locked when something is about to be done with it. */
export async function selectForslag(tx: AktorTx, n: NamndNyckel, id: string, lock = false) {
  const fraga = tx
    .select()
    .from(vardeforslag)
    .where(and(eq(vardeforslag.kommunId, n.kommunId), eq(vardeforslag.namndId, n.namndId), eq(vardeforslag.id, id)))
  const [rad] = lock ? await fraga.for('update') : await fraga
  return rad ?? null
}

/** The proposals for a tjänst, latest first, with the decision that each names. */
export function selectForslagLista(tx: AktorTx, n: NamndNyckel, tjanstId: string) {
  return tx
    .select({ forslag: vardeforslag, beslut })
    .from(vardeforslag)
    .leftJoin(beslut, and(eq(beslut.kommunId, vardeforslag.kommunId), eq(beslut.id, vardeforslag.beslutId)))
    .where(
      and(
        eq(vardeforslag.kommunId, n.kommunId),
        eq(vardeforslag.namndId, n.namndId),
        eq(vardeforslag.tjanstId, tjanstId),
        notInArray(vardeforslag.status, ['kasserat']),
      ),
    )
    .orderBy(desc(vardeforslag.skapad), desc(vardeforslag.id))
    .limit(100)
}

export async function updateForslag(
  tx: AktorTx,
  rad: Pick<ForslagRow, 'kommunId' | 'id'>,
  varden: Partial<typeof vardeforslag.$inferInsert>,
): Promise<void> {
  await tx
    .update(vardeforslag)
    .set(varden)
    .where(and(eq(vardeforslag.kommunId, rad.kommunId), eq(vardeforslag.id, rad.id)))
}
