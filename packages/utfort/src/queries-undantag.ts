import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { brukare } from '@valfri/val/schema'
import { and, asc, count, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { undantag } from './schema.ts'

const BUNT = 1000

export async function insertUndantag(tx: AktorTx, nya: readonly (typeof undantag.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < nya.length; i += BUNT)
    await tx
      .insert(undantag)
      .values(nya.slice(i, i + BUNT))
      .onConflictDoNothing()
}

/** Closes the open ones whose row has come again whole, under the sender's own id. */
export async function closeRattade(tx: AktorTx, externIds: readonly string[], nu: Temporal.Instant): Promise<void> {
  if (externIds.length === 0) return
  await tx
    .update(undantag)
    .set({ status: 'rattad', avslutad: nu })
    .where(and(eq(undantag.status, 'oppen'), sql`${undantag.externId} = any(${sql.param([...externIds])}::text[])`))
}

export interface UndantagSok {
  readonly kod?: string | undefined
  readonly utforareId?: string | undefined
  readonly sok: string
  readonly fallande: boolean
  readonly antal: number
  readonly hoppa: number
}

const oppna = (v: Pick<UndantagSok, 'kod' | 'utforareId' | 'sok'>): SQL | undefined =>
  and(
    eq(undantag.status, 'oppen'),
    v.kod ? eq(undantag.kod, v.kod) : undefined,
    v.utforareId ? eq(undantag.utforareId, v.utforareId) : undefined,
    v.sok
      ? or(
          ilike(brukare.kod, like(v.sok)),
          ilike(undantag.externId, like(v.sok)),
          sql`${undantag.handelse}->>'person' ilike ${like(v.sok)}`,
        )
      : undefined,
  )
const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (t) => `\\${t}`)}%`

/** Open exceptions of those the aktör may see, the oldest first. */
export async function listUndantag(tx: AktorTx, v: UndantagSok) {
  const riktning = v.fallande ? desc : asc
  return tx
    .select({ undantag, utforare: utforare.namn, kod: brukare.kod })
    .from(undantag)
    .innerJoin(utforare, eq(utforare.id, undantag.utforareId))
    .leftJoin(brukare, and(eq(brukare.kommunId, undantag.kommunId), eq(brukare.personId, undantag.personId)))
    .where(oppna(v))
    .orderBy(riktning(undantag.skapad), riktning(undantag.rad), riktning(undantag.id))
    .limit(v.antal)
    .offset(v.hoppa)
}

/** How many open exceptions match, by refusal. */
export async function countUndantag(tx: AktorTx, v: Pick<UndantagSok, 'utforareId' | 'sok'>) {
  return tx
    .select({ kod: undantag.kod, antal: count() })
    .from(undantag)
    .leftJoin(brukare, and(eq(brukare.kommunId, undantag.kommunId), eq(brukare.personId, undantag.personId)))
    .where(oppna(v))
    .groupBy(undantag.kod)
    .orderBy(desc(count()))
}

export async function loadUndantag(tx: AktorTx, id: string) {
  const [rad] = await tx
    .select()
    .from(undantag)
    .where(and(eq(undantag.id, id), eq(undantag.status, 'oppen')))
    .for('update')
  return rad ?? null
}

/** @returns how many were open and now are not */
export async function closeUndantag(
  tx: AktorTx,
  ids: readonly string[],
  slut: {
    readonly status: 'rattad' | 'lamnad'
    readonly skal?: string
    readonly namn: string | null
    readonly nu: Temporal.Instant
  },
): Promise<number> {
  const rader = await tx
    .update(undantag)
    .set({ status: slut.status, skal: slut.skal ?? null, avslutadAvNamn: slut.namn, avslutad: slut.nu })
    .where(and(inArray(undantag.id, [...ids]), eq(undantag.status, 'oppen')))
    .returning({ id: undantag.id })
  return rader.length
}
