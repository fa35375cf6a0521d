import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { forfragningsunderlag } from '@valfri/underlag/schema'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, gte, isNull, or } from 'drizzle-orm'
import { ansokan, arende, avtal } from './schema.ts'
import { andringsavisering } from './schema-avisering.ts'

type Nyckel = { readonly kommunId: string; readonly namndId: string; readonly underlagId: string }

const berord = (nyckel: Nyckel, dag: Temporal.PlainDate) =>
  and(
    eq(avtal.kommunId, nyckel.kommunId),
    eq(avtal.namndId, nyckel.namndId),
    eq(avtal.underlagId, nyckel.underlagId),
    eq(avtal.status, 'signerat'),
    or(isNull(avtal.till), gte(avtal.till, dag)),
  )

/** The nämnd's avtal of an underlag that are signed and have not ended: whom a new version concerns. */
export function listBerordaAvtal(tx: AktorTx, nyckel: Nyckel, dag: Temporal.PlainDate) {
  return tx
    .select({ id: avtal.id, utforareId: avtal.utforareId, versionId: avtal.versionId })
    .from(avtal)
    .where(berord(nyckel, dag))
    .orderBy(asc(avtal.id))
}

/** The same with what a krav is tried by: whose it is, the case it came from, and its delar. */
export function listAvtalAttProva(tx: AktorTx, nyckel: Nyckel, dag: Temporal.PlainDate) {
  const { id, arendeId, versionId, delar } = avtal
  return tx
    .select({ id, arendeId, versionId, delar, namn: utforare.namn })
    .from(avtal)
    .innerJoin(utforare, eq(utforare.id, avtal.utforareId))
    .where(berord(nyckel, dag))
}
export type AvtalAttProva = Awaited<ReturnType<typeof listAvtalAttProva>>[number]

export async function insertAviseringar(
  tx: AktorTx,
  rader: readonly (typeof andringsavisering.$inferInsert)[],
): Promise<number> {
  if (rader.length === 0) return 0
  const nya = await tx
    .insert(andringsavisering)
    .values([...rader])
    .onConflictDoNothing()
    .returning({ id: andringsavisering.id })
  return nya.length
}

/** Notices that the aktör may read, newest first: an utförare its own, a nämnd those that it gave. */
export function listAviseringRader(tx: AktorTx, underlagId?: string) {
  return tx
    .select({
      avisering: andringsavisering,
      titel: forfragningsunderlag.titel,
      slug: forfragningsunderlag.slug,
      kommun: kommun.namn,
      utforare: utforare.namn,
    })
    .from(andringsavisering)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, andringsavisering.underlagId))
    .innerJoin(kommun, eq(kommun.kommunId, andringsavisering.kommunId))
    .innerJoin(utforare, eq(utforare.id, andringsavisering.utforareId))
    .where(underlagId === undefined ? undefined : eq(andringsavisering.underlagId, underlagId))
    .orderBy(desc(andringsavisering.skapad), asc(andringsavisering.id))
}

export async function markAviseringLast(tx: AktorTx, id: string, last: Temporal.Instant): Promise<boolean> {
  const rader = await tx
    .update(andringsavisering)
    .set({ last })
    .where(and(eq(andringsavisering.id, id), isNull(andringsavisering.last)))
    .returning({ id: andringsavisering.id })
  return rader.length > 0
}

/** The underlag that the utförare has a draft, a case or an avtal of. */
export async function listEgnaUnderlagIds(tx: AktorTx, utforareId: string): Promise<readonly string[]> {
  const [utkast, arenden, avtalen] = await Promise.all([
    tx.selectDistinct({ id: ansokan.underlagId }).from(ansokan).where(eq(ansokan.utforareId, utforareId)),
    tx.selectDistinct({ id: arende.underlagId }).from(arende).where(eq(arende.utforareId, utforareId)),
    tx.selectDistinct({ id: avtal.underlagId }).from(avtal).where(eq(avtal.utforareId, utforareId)),
  ])
  return [...new Set([...utkast, ...arenden, ...avtalen].map((r) => r.id))]
}
