import type { AktorTx } from '@valfri/db/aktor'
import { bestallning } from '@valfri/val/schema'
import { and, asc, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { galler, toArray } from './queries.ts'
import { handelse } from './schema.ts'

export interface VeckoSok {
  readonly mandag: Temporal.PlainDate
  readonly sondag: Temporal.PlainDate
  /** Part of a name or code; '' for all. */
  readonly sok: string
  /** Only persons with something that waits in the week. */
  readonly vantar: boolean
  readonly antal: number
  readonly hoppa: number
}

export interface VeckoPerson {
  readonly kommun_id: string
  readonly person_id: string
  readonly namnd_id: string
  readonly kod: string
  readonly namn: string | null
  readonly skydd: string | null
  readonly kommun: string
  readonly totalt: number
  readonly vantande: number
  readonly handelser: number
}

const gallandeSql = sql`h.typ <> 'struken' and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.ersatter = h.id)`

function inWeek(v: Pick<VeckoSok, 'mandag' | 'sondag'>): SQL {
  return sql`h.manad between ${v.mandag.with({ day: 1 }).toString()}::date and ${v.sondag.toString()}::date
    and h.datum between ${v.mandag.toString()}::date and ${v.sondag.toString()}::date`
}

/** One page of the persons that the utförare has a beställning for or an event with in a week, with the week's counts. */
export async function listVeckoPersoner(tx: AktorTx, v: VeckoSok): Promise<VeckoPerson[]> {
  const del = `%${v.sok.replaceAll(/[\\%_]/g, (t) => `\\${t}`)}%`
  return tx.execute<VeckoPerson & Record<string, unknown>>(sql`
    with h as (
      select h.kommun_id, h.person_id, count(*)::int as antal, (count(*) filter (where h.status = 'vantar'))::int as vantar
      from handelse h where ${inWeek(v)} and ${gallandeSql} group by 1, 2
    ), p as (
      select b.kommun_id, b.person_id from bestallning b where b.status in ('bekraftad', 'avslutad')
        and coalesce(b.start, b.fran) <= ${v.sondag.toString()}::date and (b.till is null or b.till >= ${v.mandag.toString()}::date)
      union select kommun_id, person_id from h
    )
    select p.kommun_id, p.person_id, br.namnd_id, br.kod, pe.namn, pe.skydd, k.namn as kommun, (count(*) over ())::int as totalt,
      (sum(coalesce(h.vantar, 0)) over ())::int as vantande, (sum(coalesce(h.antal, 0)) over ())::int as handelser
    from p join brukare br on br.kommun_id = p.kommun_id and br.person_id = p.person_id
      join kommun k on k.kommun_id = p.kommun_id
      left join person pe on pe.kommun_id = p.kommun_id and pe.person_id = p.person_id
      left join h on h.kommun_id = p.kommun_id and h.person_id = p.person_id
    where (${v.sok} = '' or pe.namn ilike ${del} or br.kod ilike ${del}) and (not ${v.vantar}::bool or h.vantar > 0)
    order by pe.namn collate "sv-SE-x-icu" nulls last, br.kod limit ${v.antal} offset ${v.hoppa}`)
}

/** The beställningar of some persons that run some day between two dates, or that some event there belongs to. */
export async function listVeckoBestallningar(
  tx: AktorTx,
  personIds: readonly string[],
  v: Pick<VeckoSok, 'mandag' | 'sondag'>,
) {
  if (personIds.length === 0) return []
  return tx
    .select({
      id: bestallning.id,
      kommunId: bestallning.kommunId,
      personId: bestallning.personId,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
    })
    .from(bestallning)
    .where(
      and(
        inArray(bestallning.personId, [...personIds]),
        or(
          and(
            inArray(bestallning.status, ['bekraftad', 'avslutad']),
            sql`coalesce(${bestallning.start}, ${bestallning.fran}) <= ${v.sondag.toString()}::date`,
            sql`(${bestallning.till} is null or ${bestallning.till} >= ${v.mandag.toString()}::date)`,
          ),
          sql`exists (select 1 from handelse h where h.kommun_id = ${bestallning.kommunId} and h.bestallning_id = ${bestallning.id} and ${inWeek(v)} and ${gallandeSql})`,
        ),
      ),
    )
    .orderBy(asc(bestallning.tjanstId), asc(bestallning.del), asc(bestallning.fran))
}

/** The events that count of some persons between two dates, in order of time. */
export async function listVeckoHandelser(
  tx: AktorTx,
  personIds: readonly string[],
  fran: Temporal.PlainDate,
  till: Temporal.PlainDate,
) {
  if (personIds.length === 0) return []
  return tx
    .select()
    .from(handelse)
    .where(
      and(
        sql`${handelse.personId} = any(${toArray(personIds)}::uuid[])`,
        gte(handelse.manad, fran.with({ day: 1 })),
        lte(handelse.manad, till),
        gte(handelse.datum, fran),
        lte(handelse.datum, till),
        galler(tx),
      ),
    )
    .orderBy(asc(handelse.datum), asc(handelse.start), asc(handelse.id))
}
