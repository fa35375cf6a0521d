import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, sql } from 'drizzle-orm'
import { beslut, kommun, namnd, samverkan, samverkanPart } from './schema.ts'

export async function insertSamverkan(tx: AktorTx, rad: typeof samverkan.$inferInsert) {
  const [ny] = await tx.insert(samverkan).values(rad).onConflictDoNothing().returning({ id: samverkan.id })
  return ny?.id
}

export async function selectSamverkan(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(samverkan).where(eq(samverkan.id, id))
  return rad
}

export function selectAllaSamverkan(tx: AktorTx) {
  return tx.select().from(samverkan).orderBy(sql`${samverkan.namn} collate "sv-SE-x-icu"`)
}

export function selectPartHandelser(tx: AktorTx, samverkanId?: string) {
  return tx
    .select({
      part: samverkanPart,
      kommun: kommun.namn,
      namnd: namnd.namn,
      /** Decided for a later day. */
      kommande: sql<boolean>`${samverkanPart.fran} > valfri.idag()`,
      beslut: { datum: beslut.datum, paragraf: beslut.paragraf, diarienummer: beslut.diarienummer },
    })
    .from(samverkanPart)
    .innerJoin(kommun, eq(kommun.kommunId, samverkanPart.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, samverkanPart.kommunId), eq(namnd.namndId, samverkanPart.namndId)))
    .leftJoin(beslut, and(eq(beslut.kommunId, samverkanPart.kommunId), eq(beslut.id, samverkanPart.beslutId)))
    .where(samverkanId === undefined ? undefined : eq(samverkanPart.samverkanId, samverkanId))
    .orderBy(asc(samverkanPart.samverkanId), asc(kommun.namn), asc(samverkanPart.nr))
}

export async function insertPartHandelse(tx: AktorTx, rad: typeof samverkanPart.$inferInsert) {
  const nya = await tx.insert(samverkanPart).values(rad).onConflictDoNothing().returning({ nr: samverkanPart.nr })
  return nya.length > 0
}
