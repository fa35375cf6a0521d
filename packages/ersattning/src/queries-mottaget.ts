import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'

/** The run that settled a month for one utförare and tjänst, as far as it has been settled. */
export interface Avrakningsrad {
  readonly underlag_id: string
  readonly namnd_id: string
  readonly utforare_id: string
  readonly tjanst_id: string
  /** First day of the run's month, which is a later one when the month was corrected. */
  readonly korning_manad: string
  readonly grans: string
}

/** Of the runs that are locked, the last that settled the month or something of it, for each utförare and tjänst. */
const avrakningar = (manad: string): SQL => sql`select distinct on (e.kommun_id, e.namnd_id, e.utforare_id, e.tjanst_id)
  e.id as underlag_id, e.kommun_id, e.namnd_id, e.utforare_id, e.tjanst_id, k.manad as korning_manad, k.grans_tid
  from ersattningsunderlag e join korning k on k.kommun_id = e.kommun_id and k.id = e.korning_id
  where e.last is not null and (k.manad = ${manad}::date or (k.manad > ${manad}::date and e.korrigerad_indata ? ${manad}))
  order by e.kommun_id, e.namnd_id, e.utforare_id, e.tjanst_id, k.manad desc`

export async function listAvrakningar(tx: AktorTx, manad: Temporal.PlainDate): Promise<Avrakningsrad[]> {
  return tx.execute<Avrakningsrad & Record<string, unknown>>(sql`
    select underlag_id, namnd_id, utforare_id, tjanst_id, korning_manad::text, to_char(grans_tid at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as grans
    from (${avrakningar(manad.toString())}) a order by utforare_id, tjanst_id`)
}

/** The events of a month that a run settled and that were corrected or struck since: what they are now is another row. */
export async function listAndradeEfter(tx: AktorTx, manad: Temporal.PlainDate, a: Avrakningsrad): Promise<Set<string>> {
  const rader = await tx.execute<{ id: string }>(sql`
    select s.ersatter as id from handelse s where s.manad = ${manad.toString()}::date and s.utforare_id = ${a.utforare_id}::uuid
      and s.namnd_id = ${a.namnd_id} and s.ersatter is not null and s.skapad > ${a.grans}::timestamptz`)
  return new Set(rader.map((r) => r.id))
}

/**
 * The last row of each event: what it is now. The row that takes one back has its month; what replaced it may have moved
 * to another, and is then received there.
 */
const sista = sql`not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.ersatter = h.id)
  and (h.typ <> 'struken' or not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.ersatter = h.id))`

export interface MottagetRad {
  readonly utforare_id: string
  readonly utforare: string
  readonly tjanst_id: string
  /** 'struken' | 'vantar' | 'avraknad' (in a locked run) | 'kvar' (accepted and not yet in one) */
  readonly lage: 'struken' | 'vantar' | 'avraknad' | 'kvar'
  readonly orsak: string | null
  readonly antal: number
}

/** Every event of a month by what became of it, as far as the database alone can tell. */
export async function countMottaget(tx: AktorTx, manad: Temporal.PlainDate): Promise<MottagetRad[]> {
  const m = manad.toString()
  return tx.execute<MottagetRad & Record<string, unknown>>(sql`
    with a as materialized (${avrakningar(m)}), m as (
      select h.utforare_id, h.tjanst_id, case when h.typ = 'struken' then 'struken' when h.status = 'vantar' then 'vantar'
          when h.skapad <= a.grans_tid then 'avraknad' else 'kvar' end as lage,
        case when h.typ <> 'struken' and h.status = 'vantar' then h.orsak end as orsak, count(*)::int as antal
      from handelse h left join a on a.kommun_id = h.kommun_id and a.namnd_id = h.namnd_id and a.utforare_id = h.utforare_id and a.tjanst_id = h.tjanst_id
      where h.manad = ${m}::date and ${sista} group by 1, 2, 3, 4)
    select m.*, u.namn as utforare from m join utforare u on u.id = m.utforare_id order by u.namn collate "sv-SE-x-icu", m.tjanst_id`)
}

/** What was received and is no event: open ones wait for the utförare, those that were left have their reason. */
export async function countUndantag(tx: AktorTx, manad: Temporal.PlainDate) {
  const m = manad.toString().slice(0, 7)
  return tx.execute<{
    utforare_id: string
    utforare: string
    status: 'oppen' | 'lamnad'
    kod: string
    antal: number
  }>(sql`
    select x.utforare_id, u.namn as utforare, x.status, x.kod, count(*)::int as antal from undantag x join utforare u on u.id = x.utforare_id
    where x.status <> 'rattad' and case when x.handelse->>'datum' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(x.handelse->>'datum', 7)
      else to_char(x.skapad at time zone 'Europe/Stockholm', 'YYYY-MM') end = ${m}
    group by 1, 2, 3, 4 order by u.namn collate "sv-SE-x-icu", x.kod`)
}

export interface FunnenHandelse {
  readonly id: string
  readonly extern_id: string | null
  readonly kommun_id: string
  readonly namnd_id: string
  readonly manad: string
  readonly utforare_id: string
  readonly utforare: string
  readonly bestallning_id: string | null
  readonly kod: string | null
  readonly tjanst_id: string
  readonly del: string
  readonly typ: string
  readonly datum: string
  readonly start: string | null
  readonly slut: string | null
  readonly antal: number
  readonly status: string
  readonly orsak: string | null
  readonly andringsskal: string | null
  readonly andrad_av_namn: string | null
  readonly skapad: string
}

/** The events of a month under a brukare's code, or by the sender's or our own id, as they are now. */
export async function findHandelser(
  tx: AktorTx,
  sok: { readonly manad: Temporal.PlainDate; readonly text: string; readonly antal: number; readonly hoppa: number },
): Promise<FunnenHandelse[]> {
  const manad = sok.manad.toString()
  return tx.execute<FunnenHandelse & Record<string, unknown>>(sql`
    with recursive namngivna as (
      select h.id, h.kommun_id, h.manad from handelse h where h.manad = ${manad}::date and (h.extern_id = ${sok.text} or h.id::text = ${sok.text})
      union select s.id, s.kommun_id, s.manad from namngivna n join handelse s on s.kommun_id = n.kommun_id and s.ersatter = n.id
    )
    select h.id, h.extern_id, h.kommun_id, h.namnd_id, h.manad::text, h.utforare_id, u.namn as utforare, h.bestallning_id, br.kod, h.tjanst_id, h.del,
      h.typ, h.datum::text, to_char(h.start at time zone 'Europe/Stockholm', 'HH24:MI') as start,
      to_char(h.slut at time zone 'Europe/Stockholm', 'HH24:MI') as slut, h.antal, h.status, h.orsak, h.andringsskal, h.andrad_av_namn,
      to_char(h.skapad at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as skapad
    from handelse h join utforare u on u.id = h.utforare_id left join brukare br on br.kommun_id = h.kommun_id and br.person_id = h.person_id
    where h.manad = ${manad}::date and ${sista} and (upper(br.kod) = upper(${sok.text}) or h.id in (select id from namngivna))
    order by h.datum, h.start nulls first, h.id limit ${sok.antal} offset ${sok.hoppa}`)
}
