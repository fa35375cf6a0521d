import type { AktorTx } from '@valfri/db/aktor'
import { bestallning, brukare, person } from '@valfri/val/schema'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'

interface NarvaroSok {
  /** Tjänster that are reported day by day. */
  readonly tjanster: readonly string[]
  readonly mandag: Temporal.PlainDate
  readonly sondag: Temporal.PlainDate
}

/** More persons than a page of attendance can hold; the rest is found by searching in the week. */
const HOGST = 300

/** The utförare's confirmed beställningar of some tjänster that run some day of the week, by name. */
export function listNarvaroBestallningar(tx: AktorTx, v: NarvaroSok) {
  if (v.tjanster.length === 0) return Promise.resolve([])
  return tx
    .select({
      id: bestallning.id,
      insatsbeslutId: bestallning.insatsbeslutId,
      kommunId: bestallning.kommunId,
      namndId: bestallning.namndId,
      kommun: sql<string>`(select k.namn from kommun k where k.kommun_id = ${bestallning.kommunId})`,
      personId: bestallning.personId,
      kod: brukare.kod,
      namn: person.namn,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
    })
    .from(bestallning)
    .innerJoin(brukare, and(eq(brukare.kommunId, bestallning.kommunId), eq(brukare.personId, bestallning.personId)))
    .leftJoin(
      person,
      and(
        eq(person.kommunId, bestallning.kommunId),
        eq(person.personId, bestallning.personId),
        eq(person.skydd, 'ingen'),
      ),
    )
    .where(
      and(
        inArray(bestallning.tjanstId, [...v.tjanster]),
        inArray(bestallning.status, ['bekraftad', 'avslutad']),
        lte(sql`coalesce(${bestallning.start}, ${bestallning.fran})`, sql`${v.sondag.toString()}::date`),
        sql`(${bestallning.till} is null or ${bestallning.till} >= ${v.mandag.toString()}::date)`,
      ),
    )
    .orderBy(sql`${person.namn} collate "sv-SE-x-icu" nulls last`, asc(brukare.kod), asc(bestallning.id))
    .limit(HOGST)
}

/** Whether the aktör has a beställning of any of some tjänster. */
export async function hasBestallningOf(tx: AktorTx, tjanster: readonly string[]): Promise<boolean> {
  if (tjanster.length === 0) return false
  const rader = await tx
    .select({ id: bestallning.id })
    .from(bestallning)
    .where(inArray(bestallning.tjanstId, [...tjanster]))
    .limit(1)
  return rader.length > 0
}
