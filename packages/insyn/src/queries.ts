import type { AktorTx } from '@valfri/db/aktor'
import { beslut, uppdrag } from '@valfri/tenancy/schema'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { sarkostnad } from './schema.ts'

export interface Kommuntjanst {
  readonly kommunId: string
  readonly tjanstId: string
}

const avTjanst = (n: Kommuntjanst) => and(eq(sarkostnad.kommunId, n.kommunId), eq(sarkostnad.tjanstId, n.tjanstId))

export async function insertSarkostnad(tx: AktorTx, rad: typeof sarkostnad.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(sarkostnad).values(rad).returning({ id: sarkostnad.id })
  return (ny as { id: string }).id
}

/** Rows of a year with their decision, oldest month first and as they were written. */
export async function listSarkostnader(tx: AktorTx, n: Kommuntjanst, ar: number) {
  const fran = Temporal.PlainDate.from({ year: ar, month: 1, day: 1 })
  return tx
    .select({
      rad: sarkostnad,
      utforare: utforare.namn,
      beslut: { datum: beslut.datum, paragraf: beslut.paragraf, diarienummer: beslut.diarienummer },
    })
    .from(sarkostnad)
    .leftJoin(utforare, eq(utforare.id, sarkostnad.utforareId))
    .leftJoin(beslut, and(eq(beslut.kommunId, sarkostnad.kommunId), eq(beslut.id, sarkostnad.beslutId)))
    .where(and(avTjanst(n), gte(sarkostnad.manad, fran), lt(sarkostnad.manad, fran.add({ years: 1 }))))
    .orderBy(asc(sarkostnad.manad), asc(sarkostnad.skapad), asc(sarkostnad.id))
}

/** The sums of each year, by slag; latest year first. Sums of bigint are text, since they may pass it. */
export async function listArssummor(tx: AktorTx, n: Kommuntjanst) {
  const ar = sql<number>`extract(year from ${sarkostnad.manad})::int`
  return tx
    .select({
      ar,
      slag: sarkostnad.slag,
      ore: sql<string>`sum(${sarkostnad.beloppOre})::text`,
      poster: sql<number>`count(*) filter (where ${isNull(sarkostnad.korrigerar)})::int`,
    })
    .from(sarkostnad)
    .where(avTjanst(n))
    .groupBy(ar, sarkostnad.slag)
    .orderBy(desc(ar), asc(sarkostnad.slag))
}

/**
 * A nämnd's own cost and what it stands at. Whoever else corrects it waits until this transaction has ended, so that two
 * korrigeringar at once cannot both count from the same amount.
 */
export async function lockSarkostnad(tx: AktorTx, n: { kommunId: string; namndId: string }, id: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sarkostnad:${id}`}, 0))`)
  const [rad] = await tx
    .select()
    .from(sarkostnad)
    .where(and(eq(sarkostnad.kommunId, n.kommunId), eq(sarkostnad.namndId, n.namndId), eq(sarkostnad.id, id)))
  if (!rad) return null
  const korrigeringar = await tx
    .select()
    .from(sarkostnad)
    .where(and(eq(sarkostnad.kommunId, n.kommunId), eq(sarkostnad.korrigerar, id)))
  return { rad, korrigeringar }
}

/** The kommun's own utförare. */
export async function listEgenregi(tx: AktorTx, kommunId: string) {
  return tx
    .select({ id: utforare.id, namn: utforare.namn })
    .from(utforare)
    .where(eq(utforare.regiKommunId, kommunId))
    .orderBy(sql`${utforare.namn} collate "sv-SE-x-icu"`)
}

/** What the nämnd calls those who have written something, by identitet. */
export async function loadNamn(
  tx: AktorTx,
  n: { kommunId: string; namndId: string },
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rader = await tx
    .selectDistinctOn([uppdrag.identitetId], { id: uppdrag.identitetId, namn: uppdrag.namn })
    .from(uppdrag)
    .where(
      and(
        eq(uppdrag.kommunId, n.kommunId),
        eq(uppdrag.namndId, n.namndId),
        inArray(uppdrag.identitetId, [...new Set(ids)]),
      ),
    )
    .orderBy(asc(uppdrag.identitetId), desc(uppdrag.skapad))
  return new Map(rader.map((r) => [r.id, r.namn]))
}
