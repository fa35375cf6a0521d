import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq } from 'drizzle-orm'
import { avtal, avtalSignatur, mottagande } from './schema.ts'

export type AvtalRad = typeof avtal.$inferSelect

/**
 * The avtal of the aktör, with the firm's name. Signed avtal are public, so what is one's own is asked for by key and
 * not left to row level security alone.
 */
export async function listAvtal(
  tx: AktorTx,
  nyckel: { readonly kommunId: string; readonly namndId: string } | { readonly utforareId: string },
) {
  const egna =
    'utforareId' in nyckel
      ? eq(avtal.utforareId, nyckel.utforareId)
      : and(eq(avtal.kommunId, nyckel.kommunId), eq(avtal.namndId, nyckel.namndId))
  return tx
    .select({ avtal, namn: utforare.namn, form: utforare.form })
    .from(avtal)
    .innerJoin(utforare, eq(utforare.id, avtal.utforareId))
    .where(egna)
    .orderBy(desc(avtal.fran), asc(utforare.namn))
}

export async function loadAvtalRad(tx: AktorTx, id: string): Promise<AvtalRad | undefined> {
  const [rad] = await tx.select().from(avtal).where(eq(avtal.id, id))
  return isPart(tx, rad) ? rad : undefined
}

export async function lockAvtal(tx: AktorTx, id: string): Promise<AvtalRad | undefined> {
  const [rad] = await tx.select().from(avtal).where(eq(avtal.id, id)).for('update')
  return isPart(tx, rad) ? rad : undefined
}

function isPart(tx: AktorTx, rad: AvtalRad | undefined): boolean {
  if (!rad) return false
  if (tx.aktor.typ === 'utforare') return rad.utforareId === tx.aktor.utforareId
  return tx.aktor.typ === 'kommun' && rad.kommunId === tx.aktor.kommunId && rad.namndId === tx.aktor.namndId
}

export async function insertAvtal(tx: AktorTx, rad: typeof avtal.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(avtal).values(rad).returning({ id: avtal.id })
  return (ny as { id: string }).id
}

export async function updateAvtal(
  tx: AktorTx,
  rad: AvtalRad,
  varden: Partial<typeof avtal.$inferInsert>,
): Promise<void> {
  await tx
    .update(avtal)
    .set(varden)
    .where(and(eq(avtal.kommunId, rad.kommunId), eq(avtal.id, rad.id)))
}

export async function insertSignatur(tx: AktorTx, rad: typeof avtalSignatur.$inferInsert): Promise<void> {
  await tx.insert(avtalSignatur).values(rad)
}

/** Signatures of the document that the avtal has now; those of an earlier wording do not count. */
export async function listSignaturer(tx: AktorTx, rad: AvtalRad) {
  if (!rad.dokumentId) return []
  return tx
    .select()
    .from(avtalSignatur)
    .where(
      and(
        eq(avtalSignatur.kommunId, rad.kommunId),
        eq(avtalSignatur.avtalId, rad.id),
        eq(avtalSignatur.dokumentId, rad.dokumentId),
      ),
    )
    .orderBy(asc(avtalSignatur.tid))
}

export async function insertMottagande(tx: AktorTx, rad: typeof mottagande.$inferInsert): Promise<void> {
  await tx.insert(mottagande).values(rad)
}
