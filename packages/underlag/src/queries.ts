import type { AktorTx } from '@valfri/db/aktor'
import { kommun, namnd, samverkan } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { forfragningsunderlag, underlagLokal, underlagPart, underlagVersion } from './schema.ts'
import type { GemensamDel, UnderlagVillkor } from './typer.ts'

export type UnderlagRad = typeof forfragningsunderlag.$inferSelect
export type VersionRad = typeof underlagVersion.$inferSelect
export type PartRad = typeof underlagPart.$inferSelect

export async function insertUnderlag(tx: AktorTx, rad: typeof forfragningsunderlag.$inferInsert) {
  const [ny] = await tx.insert(forfragningsunderlag).values(rad).onConflictDoNothing().returning()
  return ny
}

export async function selectUnderlag(tx: AktorTx, nyckel: { readonly id: string } | { readonly slug: string }) {
  const [rad] = await tx
    .select({ underlag: forfragningsunderlag, samverkan: { id: samverkan.id, namn: samverkan.namn } })
    .from(forfragningsunderlag)
    .leftJoin(samverkan, eq(samverkan.id, forfragningsunderlag.samverkanId))
    .where('id' in nyckel ? eq(forfragningsunderlag.id, nyckel.id) : eq(forfragningsunderlag.slug, nyckel.slug))
  return rad
}

export function selectAllaUnderlag(tx: AktorTx) {
  return tx
    .select({ underlag: forfragningsunderlag, samverkan: { id: samverkan.id, namn: samverkan.namn } })
    .from(forfragningsunderlag)
    .leftJoin(samverkan, eq(samverkan.id, forfragningsunderlag.samverkanId))
    .orderBy(sql`${forfragningsunderlag.titel} collate "sv-SE-x-icu"`)
}

export async function insertVersion(tx: AktorTx, rad: typeof underlagVersion.$inferInsert) {
  const [ny] = await tx.insert(underlagVersion).values(rad).returning()
  return ny as VersionRad
}

export async function selectVersion(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(underlagVersion).where(eq(underlagVersion.id, id))
  return rad
}

export function selectVersioner(tx: AktorTx, underlagId: string) {
  return tx
    .select()
    .from(underlagVersion)
    .where(eq(underlagVersion.underlagId, underlagId))
    .orderBy(desc(underlagVersion.nr))
}

/** Makes writers of the same draft take turns, so that two parts saved at once are both kept. */
export async function lockVersion(tx: AktorTx, id: string): Promise<void> {
  await tx.select({ id: underlagVersion.id }).from(underlagVersion).where(eq(underlagVersion.id, id)).for('update')
}

/** Saves a draft that nobody else has saved since `rev`; undefined when somebody has. */
export async function updateUtkast(
  tx: AktorTx,
  id: string,
  rev: number,
  innehall: { readonly gemensam?: GemensamDel; readonly villkor?: readonly UnderlagVillkor[] },
) {
  const [rad] = await tx
    .update(underlagVersion)
    .set({ ...innehall, rev: rev + 1 })
    .where(and(eq(underlagVersion.id, id), eq(underlagVersion.rev, rev), eq(underlagVersion.status, 'utkast')))
    .returning({ rev: underlagVersion.rev })
  return rad?.rev
}

export async function sealVersion(
  tx: AktorTx,
  id: string,
  rev: number,
  sigill: {
    readonly forseglad: string
    readonly sha256: string
    readonly faststalld: Temporal.Instant
    readonly tackningSkal: string | null
  },
) {
  const rader = await tx
    .update(underlagVersion)
    .set({ ...sigill, status: 'faststalld' })
    .where(and(eq(underlagVersion.id, id), eq(underlagVersion.rev, rev), eq(underlagVersion.status, 'utkast')))
    .returning({ id: underlagVersion.id })
  return rader.length > 0
}

export async function deleteUtkast(tx: AktorTx, id: string) {
  await tx.execute(sql`select valfri.ta_bort_lokala_delar(${id}::uuid)`)
  await tx.delete(underlagVersion).where(and(eq(underlagVersion.id, id), eq(underlagVersion.status, 'utkast')))
}

export async function copyLokala(tx: AktorTx, fran: string, till: string) {
  await tx.execute(sql`select valfri.kopiera_lokala_delar(${fran}::uuid, ${till}::uuid)`)
}

const partNamn = { kommun: kommun.namn, kommunSlug: kommun.slug, namnd: namnd.namn }

/** The local parts of a version, with the names of their parties. */
export function selectLokala(tx: AktorTx, versionId: string) {
  return tx
    .select({ lokal: underlagLokal, ...partNamn })
    .from(underlagLokal)
    .innerJoin(kommun, eq(kommun.kommunId, underlagLokal.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, underlagLokal.kommunId), eq(namnd.namndId, underlagLokal.namndId)))
    .where(eq(underlagLokal.versionId, versionId))
    .orderBy(sql`${kommun.namn} collate "sv-SE-x-icu"`, asc(underlagLokal.namndId))
}

export async function insertLokal(tx: AktorTx, rad: typeof underlagLokal.$inferInsert) {
  await tx.insert(underlagLokal).values(rad).onConflictDoNothing()
}

/** Makes writers of the same local part take turns. */
export async function lockLokal(
  tx: AktorTx,
  nyckel: { readonly versionId: string; readonly kommunId: string; readonly namndId: string },
): Promise<void> {
  await tx
    .select({ rev: underlagLokal.rev })
    .from(underlagLokal)
    .where(
      and(
        eq(underlagLokal.kommunId, nyckel.kommunId),
        eq(underlagLokal.namndId, nyckel.namndId),
        eq(underlagLokal.versionId, nyckel.versionId),
      ),
    )
    .for('update')
}

export async function updateLokal(
  tx: AktorTx,
  nyckel: { readonly versionId: string; readonly kommunId: string; readonly namndId: string; readonly rev: number },
  lokal: typeof underlagLokal.$inferInsert.lokal,
  andrad: Temporal.Instant,
) {
  const [rad] = await tx
    .update(underlagLokal)
    .set({ lokal, andrad, rev: nyckel.rev + 1 })
    .where(
      and(
        eq(underlagLokal.versionId, nyckel.versionId),
        eq(underlagLokal.kommunId, nyckel.kommunId),
        eq(underlagLokal.namndId, nyckel.namndId),
        eq(underlagLokal.rev, nyckel.rev),
      ),
    )
    .returning({ rev: underlagLokal.rev })
  return rad?.rev
}

/** Where versions stand with their parties, newest version first. */
export function selectParter(
  tx: AktorTx,
  filter: { readonly underlagId?: string; readonly versionId?: string; readonly oppnade?: boolean },
) {
  return tx
    .select({ part: underlagPart, nr: underlagVersion.nr, sha256: underlagVersion.sha256, ...partNamn })
    .from(underlagPart)
    .innerJoin(underlagVersion, eq(underlagVersion.id, underlagPart.versionId))
    .innerJoin(kommun, eq(kommun.kommunId, underlagPart.kommunId))
    .innerJoin(namnd, and(eq(namnd.kommunId, underlagPart.kommunId), eq(namnd.namndId, underlagPart.namndId)))
    .where(
      and(
        filter.underlagId === undefined ? undefined : eq(underlagPart.underlagId, filter.underlagId),
        filter.versionId === undefined ? undefined : eq(underlagPart.versionId, filter.versionId),
        filter.oppnade ? isNotNull(underlagPart.oppnad) : undefined,
      ),
    )
    .orderBy(desc(underlagVersion.nr), sql`${kommun.namn} collate "sv-SE-x-icu"`)
}

export async function insertPart(tx: AktorTx, rad: typeof underlagPart.$inferInsert) {
  const nya = await tx.insert(underlagPart).values(rad).onConflictDoNothing().returning({ id: underlagPart.versionId })
  return nya.length > 0
}

export async function updatePart(
  tx: AktorTx,
  nyckel: { readonly versionId: string; readonly kommunId: string; readonly namndId: string },
  varden: Partial<typeof underlagPart.$inferInsert>,
) {
  const rader = await tx
    .update(underlagPart)
    .set(varden)
    .where(
      and(
        eq(underlagPart.versionId, nyckel.versionId),
        eq(underlagPart.kommunId, nyckel.kommunId),
        eq(underlagPart.namndId, nyckel.namndId),
      ),
    )
    .returning({ versionId: underlagPart.versionId })
  return rader.length > 0
}
