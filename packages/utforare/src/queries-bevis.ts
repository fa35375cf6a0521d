import type { AktorTx } from '@valfri/db/aktor'
import { dokument } from '@valfri/dokument/schema'
import { kommun } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { utforare } from './schema.ts'
import { bevis, bevisKontroll } from './schema-bevis.ts'

export type BevisRad = typeof bevis.$inferSelect
export type KontrollRad = typeof bevisKontroll.$inferSelect & { readonly kommunNamn: string }

/** Adds a proof; a file that is one already is left as it is. Undefined then. */
export async function insertBevis(tx: AktorTx, rad: typeof bevis.$inferInsert): Promise<string | undefined> {
  const [ny] = await tx.insert(bevis).values(rad).onConflictDoNothing().returning({ id: bevis.id })
  return ny?.id
}

export async function loadBevis(tx: AktorTx, id: string): Promise<BevisRad | undefined> {
  const [rad] = await tx.select().from(bevis).where(eq(bevis.id, id))
  return rad
}

/** The firm's proofs that are not taken back and answer the same question, the latest first. */
export async function listSammaFraga(tx: AktorTx, utforareId: string, fraga: string): Promise<readonly BevisRad[]> {
  return tx
    .select()
    .from(bevis)
    .where(and(eq(bevis.utforareId, utforareId), eq(bevis.fraga, fraga), isNull(bevis.aterkallat)))
    .orderBy(desc(bevis.skapad), desc(bevis.id))
}

interface Urval {
  readonly utforareId?: string
  readonly dokumentIds?: readonly string[]
}

/** The proofs that the aktör reads, with the firm's and the file's names, by firm and then by name. */
export async function listBevis(tx: AktorTx, { utforareId, dokumentIds }: Urval = {}) {
  return tx
    .select({ bevis, utforareNamn: utforare.namn, filnamn: dokument.namn })
    .from(bevis)
    .innerJoin(utforare, eq(utforare.id, bevis.utforareId))
    .innerJoin(dokument, eq(dokument.id, bevis.dokumentId))
    .where(
      and(
        utforareId === undefined ? undefined : eq(bevis.utforareId, utforareId),
        dokumentIds === undefined ? undefined : inArray(bevis.dokumentId, [...dokumentIds]),
      ),
    )
    .orderBy(asc(utforare.namn), asc(bevis.namn), desc(bevis.skapad))
}

/** Every check of the proofs, oldest first, with the kommun's name. */
export async function listKontroller(tx: AktorTx, bevisIds: readonly string[]): Promise<readonly KontrollRad[]> {
  if (bevisIds.length === 0) return []
  const rader = await tx
    .select({ kontroll: bevisKontroll, kommunNamn: kommun.namn })
    .from(bevisKontroll)
    .innerJoin(kommun, eq(kommun.kommunId, bevisKontroll.kommunId))
    .where(inArray(bevisKontroll.bevisId, [...bevisIds]))
    .orderBy(asc(bevisKontroll.skapad), asc(bevisKontroll.id))
  return rader.map((r) => ({ ...r.kontroll, kommunNamn: r.kommunNamn }))
}

export async function insertKontroll(tx: AktorTx, rad: typeof bevisKontroll.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(bevisKontroll).values(rad).returning({ id: bevisKontroll.id })
  return (ny as { id: string }).id
}

/** Marks a proof as taken back; false when it already was. */
export async function markAterkallat(
  tx: AktorTx,
  id: string,
  varden: { readonly aterkallat: Temporal.Instant; readonly aterkallatSkal: string; readonly aterkallatAv: string },
): Promise<boolean> {
  const rader = await tx
    .update(bevis)
    .set(varden)
    .where(and(eq(bevis.id, id), isNull(bevis.aterkallat)))
    .returning({ id: bevis.id })
  return rader.length === 1
}
