import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { NamndNyckel } from './queries.ts'
import { omrade, omradePostnummer } from './schema.ts'

export function selectOmraden(tx: AktorTx, kommunId: string, namndId?: string) {
  return tx
    .select()
    .from(omrade)
    .where(and(eq(omrade.kommunId, kommunId), namndId === undefined ? undefined : eq(omrade.namndId, namndId)))
    .orderBy(sql`${omrade.namn} collate "sv-SE-x-icu"`)
}

export function selectPostnummer(tx: AktorTx, kommunId: string, namndId?: string) {
  return tx
    .select()
    .from(omradePostnummer)
    .where(
      and(
        eq(omradePostnummer.kommunId, kommunId),
        namndId === undefined ? undefined : eq(omradePostnummer.namndId, namndId),
      ),
    )
    .orderBy(asc(omradePostnummer.postnummer), asc(omradePostnummer.fran))
}

export async function selectOmradeAt(
  tx: AktorTx,
  kommunId: string,
  postnummer: string,
  dag: Temporal.PlainDate,
  namndId?: string,
) {
  const [rad] = await tx
    .select({ omrade, fran: omradePostnummer.fran, ort: omradePostnummer.ort })
    .from(omradePostnummer)
    .innerJoin(omrade, and(eq(omrade.kommunId, omradePostnummer.kommunId), eq(omrade.id, omradePostnummer.omradeId)))
    .where(
      and(
        eq(omradePostnummer.kommunId, kommunId),
        eq(omradePostnummer.postnummer, postnummer),
        lte(omradePostnummer.fran, dag),
        namndId === undefined ? undefined : eq(omradePostnummer.namndId, namndId),
      ),
    )
    .orderBy(desc(omradePostnummer.fran))
    .limit(1)
  return rad
}

export async function insertOmrade(tx: AktorTx, rad: typeof omrade.$inferInsert) {
  const [ny] = await tx.insert(omrade).values(rad).returning({ id: omrade.id })
  return ny?.id as string
}

export async function updateOmrade(tx: AktorTx, n: NamndNyckel, id: string, namn: string, zon: string | null) {
  const andrade = await tx
    .update(omrade)
    .set({ namn, zon })
    .where(and(eq(omrade.kommunId, n.kommunId), eq(omrade.namndId, n.namndId), eq(omrade.id, id)))
    .returning({ id: omrade.id })
  return andrade.length > 0
}

export async function insertPostnummer(tx: AktorTx, rad: typeof omradePostnummer.$inferInsert) {
  const nya = await tx
    .insert(omradePostnummer)
    .values(rad)
    .onConflictDoNothing()
    .returning({ postnummer: omradePostnummer.postnummer })
  return nya.length > 0
}
