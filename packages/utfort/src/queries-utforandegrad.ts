import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import type { EjUtfortKod } from './ej-utfort.ts'

/** How the delar of a tjänst are granted in minutes. */
export interface MinutMangd {
  readonly tjanst: string
  readonly del: string
  readonly per: 'dag' | 'vecka' | 'manad'
}

/** What an event of a del says of the grant: it was performed, or it was not and why. */
export interface TypTid {
  readonly tjanst: string
  readonly del: string
  readonly typ: string
  readonly som: 'utfort' | EjUtfortKod
  /** Where its minutes are: between start and slut, its count, or what was planned of a day. */
  readonly minuter: 'tid' | 'antal' | 'planerat'
}

export interface UtforandegradSok {
  /** First day of the first month that is read, for the trend; the last is `manad`. */
  readonly fran: Temporal.PlainDate
  readonly manad: Temporal.PlainDate
  /** The last day that is counted: later ones have not been. */
  readonly tom: Temporal.PlainDate
  readonly mangder: readonly MinutMangd[]
  readonly typer: readonly TypTid[]
}

/** One utförare, tjänst and month. */
export interface UtforandegradRad {
  readonly kommun_id: string
  readonly kommun: string
  readonly utforare_id: string
  readonly utforare: string
  readonly egenregi: boolean
  readonly tjanst_id: string
  /** First day of the month. */
  readonly manad: string
  readonly beviljat: number
  readonly utfort: number
  readonly personer: number
  /** In the asked month, each person and del: granted, performed, and what was told: [kod, orsak, minutes]. */
  readonly nycklar:
    | readonly (readonly [number, number, readonly (readonly [EjUtfortKod, string, number])[] | null])[]
    | null
}

const json = (varde: unknown): SQL => sql`${JSON.stringify(varde)}::text::jsonb`

/** Waiting copies of a visit that is there already explain no time that lacks. */
const KOPIOR = sql`('dubbel', 'dag-dubbel')`

/** Whole minutes, half up, of a sum of days' shares: rounded once for each person and del, as beviljad tid is paid. */
const hela = (taljare: SQL): SQL => sql`round(${taljare} / namnare)::int`
const dagar = (fran: SQL, till: SQL): SQL => sql`greatest(0, ${till} - ${fran} + 1)`

/** What each beställning grants in each month, a row for each omfattning that was in force, with the days that could not be used. */
const beviljat = (v: UtforandegradSok): SQL => sql`
  slut as materialized (
    select distinct on (kommun_id, person_id) kommun_id, person_id, slag, datum from personslut order by kommun_id, person_id, skapad desc, id desc
  ), seg as (
    select b.kommun_id, b.namnd_id, b.utforare_id, b.tjanst_id, b.del, b.person_id, m.manad, (o.delar ->> b.del)::bigint as minuter,
      case mg.per when 'manad' then m.dagar when 'vecka' then 7 else 1 end as namnare,
      greatest(b.fran, o.fran, m.manad) as fran, least(b.till, o.nasta - 1, m.sist) as till,
      -- The first day that it was begun; never, while nobody has confirmed it.
      case when b.status = 'skickad' then 'infinity'::date else coalesce(b.start, b.fran) end as start,
      s.slag, coalesce(s.datum, 'infinity'::date) as slutdatum, coalesce(o.uppgifter -> 'falt' ->> 'dubbelbemanning' = 'true', false) as dubbel
    from bestallning b join mg on mg.tjanst = b.tjanst_id and mg.del = b.del
      -- By the key of each beställning's beslut: who may read an omfattning makes its count unguessable, and a join reads all for each.
      cross join lateral (
        select x.*, lead(x.fran) over (order by x.fran) as nasta from (
          select distinct on (fran) fran, delar, uppgifter from omfattning
          where kommun_id = b.kommun_id and insatsbeslut_id = b.insatsbeslut_id order by fran, nr desc) x
      ) o
      join m on greatest(b.fran, o.fran) <= m.sist and coalesce(least(b.till, o.nasta - 1), 'infinity'::date) >= m.manad
      left join slut s on s.kommun_id = b.kommun_id and s.person_id = b.person_id and s.slag <> 'ater'
    where b.status <> 'avbojd' and b.fran <= ${v.tom.toString()}::date and (b.till is null or b.till >= ${v.fran.toString()}::date)
  ), g as (
    select kommun_id, namnd_id, utforare_id, tjanst_id, del, person_id, manad, max(namnare) as namnare, bool_or(dubbel) as dubbel, max(slag) as slag,
      sum(minuter * ${dagar(sql`fran`, sql`till`)}) as alla,
      sum(minuter * (${dagar(sql`fran`, sql`till`)} - ${dagar(sql`fran`, sql`least(till, slutdatum)`)})) as efter,
      sum(minuter * ${dagar(sql`fran`, sql`least(till, slutdatum, case start when 'infinity' then till else start - 1 end)`)}) as fore
    from seg where till >= fran group by 1, 2, 3, 4, 5, 6, 7
  )`

/** What the events of each person and del say, by kind and reason. A row that a later one names does not count. */
const handelser = (v: UtforandegradSok): SQL => sql`
  e as (
    select h.kommun_id, h.namnd_id, h.utforare_id, h.tjanst_id, h.del, h.person_id, h.manad,
      case when h.status = 'vantar' then 'vantar' when t.som = 'avbokat' and extract(epoch from h.start - (h.uppgifter ->> 'avbokad')::timestamptz)
        < 3600 * modell.timmar then 'avbokat-sent' else t.som end as kod,
      case when h.status = 'vantar' then h.orsak when t.som = 'utfort' then '' else coalesce(h.uppgifter ->> 'orsak', '') end as orsak,
      modell.per_personal, case t.minuter when 'antal' then h.antal when 'planerat' then coalesce((h.uppgifter ->> 'planeradeMinuter')::int, 0)
        else coalesce((extract(epoch from h.slut - h.start) / 60)::int, 0) end as minuter, h.personal
    from handelse h join typ t on t.tjanst = h.tjanst_id and t.del = h.del and t.typ = h.typ
      left join modell on modell.manad = h.manad and modell.kommun_id = h.kommun_id and modell.namnd_id = h.namnd_id and modell.tjanst_id = h.tjanst_id
    where h.manad between ${v.fran.toString()}::date and ${v.manad.toString()}::date and h.datum <= ${v.tom.toString()}::date and h.person_id is not null
      and (h.status = 'godtagen' or (t.som = 'utfort' and h.orsak not in ${KOPIOR}))
      and h.id not in (select s.ersatter from handelse s where s.manad between ${v.fran.toString()}::date and ${v.manad.toString()}::date
        and s.ersatter is not null)
  ), es as (
    select kommun_id, namnd_id, utforare_id, tjanst_id, del, person_id, manad, kod, orsak, sum(minuter) as minuter,
      sum(minuter * case when per_personal then personal else 1 end) as med_personal from e group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  )`

/**
 * Granted and performed minutes per utförare, tjänst and month, of those the aktör may see, and for the last month what was
 * told of each person's del. One question whatever the number of utförare; its answer grows with the persons and not with the events.
 *
 * Staff side by side count once each where the beslut grants dubbelbemanning and the nämnd's model pays by it, else once together.
 */
export async function loadUtforandegrad(tx: AktorTx, v: UtforandegradSok): Promise<UtforandegradRad[]> {
  const nyckel = sql`kommun_id, utforare_id, tjanst_id, del, person_id, manad`
  return tx.execute<UtforandegradRad & Record<string, unknown>>(sql`
    with mg as materialized (select * from jsonb_to_recordset(${json(v.mangder)}) as x(tjanst text, del text, per text)),
    typ as materialized (select * from jsonb_to_recordset(${json(v.typer)}) as x(tjanst text, del text, typ text, som text, minuter text)),
    m as materialized (
      select d::date as manad, ((d + interval '1 month')::date - d::date) as dagar, least((d + interval '1 month')::date - 1, ${v.tom.toString()}::date) as sist
      from generate_series(${v.fran.toString()}::timestamp, ${v.manad.toString()}::timestamp, interval '1 month') d
    ), modell as materialized (
      select distinct on (m.manad, b.kommun_id, b.namnd_id, b.tjanst_id) m.manad, b.kommun_id, b.namnd_id, b.tjanst_id,
        b.varde -> 'val' ->> 'dubbelbemanning' = 'per-personal' as per_personal, split_part(a.timmar, '/', 1)::numeric / coalesce(nullif(split_part(a.timmar, '/', 2), ''), '1')::numeric as timmar
      from m join beslutat_varde b on b.parameter = 'modell' and b.segment = '{}'::jsonb and b.fran <= m.manad
        cross join lateral (select b.varde -> 'val' -> 'avvikelser' ->> 'avbokadSenastTimmar' as timmar) a
      order by m.manad, b.kommun_id, b.namnd_id, b.tjanst_id, b.fran desc, b.skapad desc
    ), ${beviljat(v)}, ${handelser(v)}, r as (
      select ${nyckel}, 'beviljat' as kod, '' as orsak, ${hela(sql`alla`)} as minuter, ${hela(sql`alla`)} as med_personal, dubbel from g
      union all select ${nyckel}, slag, '', ${hela(sql`efter`)}, ${hela(sql`efter`)}, dubbel from g where efter > 0
      union all select ${nyckel}, 'ej-startad', '', ${hela(sql`fore`)}, ${hela(sql`fore`)}, dubbel from g where fore > 0
      union all select ${nyckel}, kod, orsak, minuter::int, med_personal::int, false from es
    ), rd as (
      -- Not by a join: a join of two sums that nobody can guess the size of is done row by row.
      select ${nyckel}, kod, orsak, case when bool_or(dubbel) over (partition by ${nyckel}) then med_personal else minuter end as minuter from r
    ), k as (
      select ${nyckel}, coalesce(sum(minuter) filter (where kod = 'beviljat'), 0)::int as beviljat,
        coalesce(sum(minuter) filter (where kod = 'utfort'), 0)::int as utfort,
        jsonb_agg(jsonb_build_array(kod, orsak, minuter)) filter (where kod not in ('beviljat', 'utfort') and minuter > 0
          and manad = ${v.manad.toString()}::date) as sagt
      from rd group by ${nyckel}
    ), u as (
      select kommun_id, utforare_id, tjanst_id, manad, sum(beviljat)::int as beviljat, sum(utfort)::int as utfort,
        (count(distinct person_id))::int as personer,
        jsonb_agg(jsonb_build_array(beviljat, utfort, sagt)) filter (where manad = ${v.manad.toString()}::date) as nycklar
      from k where beviljat > 0 or utfort > 0 group by 1, 2, 3, 4
    )
    select u.kommun_id, ko.namn as kommun, u.utforare_id, f.namn as utforare, f.form = 'egenregi' as egenregi, u.tjanst_id, u.manad::text,
      u.beviljat, u.utfort, u.personer, u.nycklar
    from u join kommun ko on ko.kommun_id = u.kommun_id join utforare f on f.id = u.utforare_id
    order by f.namn collate "sv-SE-x-icu", u.kommun_id, u.tjanst_id, u.manad`)
}
