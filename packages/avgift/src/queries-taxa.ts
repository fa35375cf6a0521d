import type { AktorTx } from '@valfri/db/aktor'
import { beslut } from '@valfri/tenancy/schema'
import { and, asc, eq } from 'drizzle-orm'
import { avgiftsregel, nationelltBelopp } from './schema.ts'

export interface Namnd {
  readonly kommunId: string
  readonly namndId: string
}

/** Every national amount, oldest year first; a correction comes after what it corrects. */
export function listNationellaBelopp(tx: AktorTx) {
  return tx
    .select()
    .from(nationelltBelopp)
    .orderBy(asc(nationelltBelopp.fran), asc(nationelltBelopp.skapad), asc(nationelltBelopp.id))
}

/** What the nämnd has decided beside its taxa, oldest first, each with its decision. */
export function listAvgiftsregler(tx: AktorTx, n: Namnd) {
  return tx
    .select({ regel: avgiftsregel, beslut })
    .from(avgiftsregel)
    .innerJoin(beslut, and(eq(beslut.kommunId, avgiftsregel.kommunId), eq(beslut.id, avgiftsregel.beslutId)))
    .where(and(eq(avgiftsregel.kommunId, n.kommunId), eq(avgiftsregel.namndId, n.namndId)))
    .orderBy(asc(avgiftsregel.fran), asc(avgiftsregel.skapad), asc(avgiftsregel.id))
}

export async function insertAvgiftsregel(tx: AktorTx, rad: typeof avgiftsregel.$inferInsert): Promise<void> {
  await tx.insert(avgiftsregel).values(rad)
}
