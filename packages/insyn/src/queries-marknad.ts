import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'

/** A nämnd's tjänst on a day, and the period that ends with it. */
export interface Marknadsfraga {
  readonly kommunId: string
  readonly namndId: string
  readonly tjanstId: string
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
}

const dag = (d: Temporal.PlainDate): SQL => sql`${d.toString()}::date`

/** Signed avtal and interna uppdrag of the tjänst; without a last day they go on. */
const avtalen = (f: Marknadsfraga): SQL => sql`
  select a.utforare_id, a.delar, a.omraden, a.fran, coalesce(a.till, 'infinity') as till, u.namn,
    coalesce(u.regi_kommun_id = a.kommun_id, false) as egenregi
  from avtal a join utforare u on u.id = a.utforare_id
  where a.kommun_id = ${f.kommunId} and a.namnd_id = ${f.namndId} and a.tjanst_id = ${f.tjanstId} and a.status = 'signerat'`

/**
 * How many have an avtal in force on the last day, by område and del; område null is the whole kommun. A firm counts once
 * in each cell, whether anybody has chosen it or not.
 */
export async function countUtforare(tx: AktorTx, f: Marknadsfraga, delar: readonly string[]) {
  return tx.execute<{ omrade_id: string | null; omrade: string | null; del: string; antal: number; egenregi: number }>(
    sql`with a as (${avtalen(f)}), o as (
      select id, namn from omrade where kommun_id = ${f.kommunId} and namnd_id = ${f.namndId} union all select null, null)
    select o.id as omrade_id, o.namn as omrade, d.del, count(distinct a.utforare_id)::int as antal,
      (count(distinct a.utforare_id) filter (where a.egenregi))::int as egenregi
    from o cross join unnest(${`{${delar.join(',')}}`}::text[]) with ordinality d(del, nr)
    left join a on d.del = any(a.delar) and (o.id is null or a.omraden = '{}' or o.id = any(a.omraden))
      and a.fran <= ${dag(f.till)} and a.till >= ${dag(f.till)}
    group by o.id, o.namn, d.del, d.nr order by o.namn collate "sv-SE-x-icu" nulls first, d.nr`,
  )
}

/**
 * Who came and who left: an entry is the first day with an avtal, an exit the first day without. One that goes on under a
 * new avtal does neither. In force the day before the period, with entries and less exits, is in force on its last day.
 */
export async function listForandringar(tx: AktorTx, f: Marknadsfraga) {
  return tx.execute<{ id: string; namn: string; egenregi: boolean; slag: 'ny' | 'slut'; dag: string }>(sql`
    with a as (${avtalen(f)})
    select distinct a.utforare_id as id, a.namn, a.egenregi, 'ny' as slag, a.fran::text as dag from a
    where a.fran between ${dag(f.fran)} and ${dag(f.till)}
      and not exists (select 1 from a b where b.utforare_id = a.utforare_id and b.fran < a.fran and b.till >= a.fran - 1)
    union all
    select distinct a.utforare_id, a.namn, a.egenregi, 'slut', (a.till::date + 1)::text from a
    where a.till between ${dag(f.fran)} - 1 and ${dag(f.till)} - 1
      and not exists (select 1 from a b where b.utforare_id = a.utforare_id and b.fran <= a.till::date + 1 and b.till > a.till)
    order by dag, namn`)
}

/** Who has an avtal in force on a day. */
export async function listMedAvtal(tx: AktorTx, f: Marknadsfraga, den: Temporal.PlainDate) {
  return tx.execute<{ id: string; namn: string; egenregi: boolean }>(sql`
    with a as (${avtalen(f)})
    select distinct utforare_id as id, namn, egenregi from a where fran <= ${dag(den)} and till >= ${dag(den)}`)
}

/** Beställningar that run on the last day: confirmed and begun. */
const pagaende = (f: Marknadsfraga): SQL => sql`
  b.kommun_id = ${f.kommunId} and b.namnd_id = ${f.namndId} and b.tjanst_id = ${f.tjanstId}
  and b.status in ('bekraftad', 'avslutad') and coalesce(b.start, b.fran) <= ${dag(f.till)} and (b.till is null or b.till >= ${dag(f.till)})`

/** Persons by utförare, by regi and in all; a person with two utförare is one in the sum. */
export async function countPersonerPerUtforare(tx: AktorTx, f: Marknadsfraga) {
  return tx.execute<{ niva: 'utforare' | 'regi' | 'alla'; id: string | null; regi: string | null; antal: number }>(sql`
    select case when grouping(b.utforare_id) = 0 then 'utforare' when grouping(b.regi) = 0 then 'regi' else 'alla' end as niva,
      b.utforare_id as id, b.regi, count(distinct b.person_id)::int as antal
    from bestallning b where ${pagaende(f)} group by grouping sets ((b.utforare_id, b.regi), (b.regi), ())`)
}

/** Persons by område and del, and by del in the whole kommun (område null), with how many of them egenregi has. */
export async function countPersonerPerOmrade(tx: AktorTx, f: Marknadsfraga) {
  return tx.execute<{ omrade_id: string | null; del: string; antal: number; egenregi: number }>(sql`
    select b.omrade_id, b.del, count(distinct b.person_id)::int as antal,
      (count(distinct b.person_id) filter (where b.regi = 'egenregi'))::int as egenregi
    from bestallning b where ${pagaende(f)} group by grouping sets ((b.omrade_id, b.del), (b.del))
    having grouping(b.omrade_id) = 1 or b.omrade_id is not null`)
}

/** Performed minutes of the locked months that lie whole in the period, by utförare, with the most persons of a month. */
export async function sumMinuter(tx: AktorTx, f: Marknadsfraga) {
  return tx.execute<{ id: string; regi: string; minuter: string; personer: number; manader: string[] }>(sql`
    select e.utforare_id as id, e.regi, sum(e.minuter)::text as minuter, max(e.antal_personer)::int as personer,
      array_agg(distinct k.manad::text) as manader
    from korning k join ersattningsunderlag e on e.kommun_id = k.kommun_id and e.korning_id = k.id
    where k.kommun_id = ${f.kommunId} and k.namnd_id = ${f.namndId} and k.status in ('last', 'attesterad', 'utbetald')
      and k.manad >= ${dag(f.fran)} and (k.manad + interval '1 month')::date - 1 <= ${dag(f.till)}
      and e.tjanst_id = ${f.tjanstId} group by 1, 2`)
}

/** The public shares: rounded to the nearest five in the database itself, and nothing under five (valfri.publika_andelar). */
export async function listPublikaAndelar(tx: AktorTx, f: Omit<Marknadsfraga, 'fran' | 'till'>) {
  return tx.execute<{
    niva: 'utforare' | 'regi' | 'alla'
    id: string | null
    regi: string | null
    antal: number | null
  }>(
    sql`select niva, utforare_id as id, regi, antal from valfri.publika_andelar(${f.kommunId}, ${f.namndId}, ${f.tjanstId})`,
  )
}
