import type { AktorTx } from '@valfri/db/aktor'
import { forfragningsunderlag } from '@valfri/underlag/schema'
import { and, asc, eq, sql } from 'drizzle-orm'
import { underlagsforslag, underlagsforslagSvar } from './schema.ts'

export type ForslagRad = typeof underlagsforslag.$inferSelect
export type ForslagSvarRad = typeof underlagsforslagSvar.$inferSelect

/** The underlag that a samverkan shares, by title. */
export function selectSamverkansunderlag(tx: AktorTx, samverkanId: string) {
  return tx
    .select()
    .from(forfragningsunderlag)
    .where(eq(forfragningsunderlag.samverkanId, samverkanId))
    .orderBy(sql`${forfragningsunderlag.titel} collate "sv-SE-x-icu"`)
}

export function selectForslag(tx: AktorTx, samverkanId: string): Promise<ForslagRad[]> {
  return tx.select().from(underlagsforslag).where(eq(underlagsforslag.samverkanId, samverkanId))
}

export function selectForslagSvar(tx: AktorTx, samverkanId: string): Promise<ForslagSvarRad[]> {
  return tx
    .select()
    .from(underlagsforslagSvar)
    .where(eq(underlagsforslagSvar.samverkanId, samverkanId))
    .orderBy(asc(underlagsforslagSvar.nr))
}

/** @returns how many were not there before */
export async function insertForslag(
  tx: AktorTx,
  rader: readonly (typeof underlagsforslag.$inferInsert)[],
): Promise<number> {
  const nya = await tx
    .insert(underlagsforslag)
    .values([...rader])
    .onConflictDoNothing()
    .returning({ namndId: underlagsforslag.namndId })
  return nya.length
}

export async function selectEgetForslag(
  tx: AktorTx,
  nyckel: { readonly kommunId: string; readonly namndId: string; readonly versionId: string },
): Promise<ForslagRad | undefined> {
  const [rad] = await tx
    .select()
    .from(underlagsforslag)
    .where(
      and(
        eq(underlagsforslag.kommunId, nyckel.kommunId),
        eq(underlagsforslag.namndId, nyckel.namndId),
        eq(underlagsforslag.versionId, nyckel.versionId),
      ),
    )
  return rad
}

export async function insertForslagSvar(tx: AktorTx, rad: typeof underlagsforslagSvar.$inferInsert): Promise<boolean> {
  const nya = await tx
    .insert(underlagsforslagSvar)
    .values(rad)
    .onConflictDoNothing()
    .returning({ nr: underlagsforslagSvar.nr })
  return nya.length > 0
}
