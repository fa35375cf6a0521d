import type { Sql } from 'postgres'
import { blandning } from './blandning.ts'

/** The month that is settled, and who settles it. */
export const BENCH = { kommunId: '1427', namndId: '1427-omsorgsnamnden', manad: '2026-10-01' } as const

/** Days of a month that have events, so that every month can have the same. */
const DAGAR = 28

/** Events of one utförare: hemtjänst is 80 %, and the rest is spread. */
export const PER_UTFORARE = blandning.reduce((n, b) => n + b.bestallningar * b.handelser, 0)

/**
 * Writes a month of events for a number of utförare, 25,000 each, over tjänster, bands, zones, weekends and nivåer, straight
 * into the tables as the owner. The same rows in every run.
 *
 * @param fran the first utförare's number, and `till` the last's: a later call adds to what is there
 */
export async function loadHandelser(sql: Sql, fran: number, till: number): Promise<void> {
  await loadBestallningar(sql, fran, till)
  await loadManad(sql, fran, till, BENCH.manad)
}

/** The utförare and what they are ordered to do. */
export async function loadBestallningar(sql: Sql, fran: number, till: number): Promise<void> {
  const { kommunId, namndId } = BENCH
  await sql`insert into utforare (id, namn, form) select valfri_bench_id('u', u), 'Utförare ' || u, 'aktiebolag' from generate_series(${fran}::int, ${till}::int) u`
  for (const b of blandning) {
    await createNumbers(sql, b, fran, till)
    await sql`insert into brukare (kommun_id, person_id, namnd_id, kod) select ${kommunId}, valfri_bench_id('p', nr), ${namndId}, 'B-' || nr from bench_ny`
    await sql`insert into insatsbeslut (kommun_id, id, namnd_id, person_id, tjanst_id, lagrum, datum, fran)
      select ${kommunId}, valfri_bench_id('i', nr), ${namndId}, valfri_bench_id('p', nr), ${b.tjanst}, 'SoL 11:1', '2025-12-01', '2026-01-01' from bench_ny`
    if (b.nivaer > 0)
      await sql`insert into daterad_uppgift (kommun_id, id, namnd_id, person_id, insatsbeslut_id, del, uppgift, fran, varde)
        select ${kommunId}, valfri_bench_id('n', nr), ${namndId}, valfri_bench_id('p', nr), valfri_bench_id('i', nr), ${b.delar[0] as string}, 'niva', '2026-01-01', (1 + n % ${b.nivaer})::text from bench_ny`
    await sql`insert into bestallning (kommun_id, id, namnd_id, person_id, insatsbeslut_id, val_id, utforare_id, avtal_id, tjanst_id, del, regi, zon, fran, status, start)
      select ${kommunId}, valfri_bench_id('b', nr), ${namndId}, valfri_bench_id('p', nr), valfri_bench_id('i', nr), valfri_bench_id('v', nr),
        valfri_bench_id('u', u), valfri_bench_id('a', 1), ${b.tjanst}, (${[...b.delar]}::text[])[1 + n % ${b.delar.length}], 'privat',
        case when n % 4 = 0 then 'landsbygd' else 'tatort' end, '2026-01-01', 'bekraftad', '2026-01-01' from bench_ny`
    await sql`drop table bench_ny`
  }
  for (const tabell of ['bestallning', 'insatsbeslut', 'daterad_uppgift']) await sql`analyze ${sql(tabell)}`
}

/** One month's events of those utförare. @param manad its first day */
export async function loadManad(sql: Sql, fran: number, till: number, manad: string): Promise<void> {
  const { kommunId, namndId } = BENCH
  for (const b of blandning) {
    await createNumbers(sql, b, fran, till)
    // Visits start between 06 and 23 local time and last 11 to 55 minutes: some cross a band, none the end of the month.
    await sql`insert into handelse (kommun_id, manad, id, namnd_id, utforare_id, bestallning_id, person_id, tjanst_id, del, typ, start, slut, datum, status, kalla, skapad)
      select ${kommunId}, ${manad}::date, gen_random_uuid(), ${namndId}, valfri_bench_id('u', u), valfri_bench_id('b', nr), valfri_bench_id('p', nr), ${b.tjanst},
        (${[...b.delar]}::text[])[1 + n % ${b.delar.length}], ${b.typ},
        case when ${b.tid} then t.start end, case when ${b.tid} then t.start + make_interval(mins => 11 + (h * 7 + nr) % 45) end,
        case when ${b.tid} then (t.start at time zone 'Europe/Stockholm')::date else ${manad}::date + h % ${DAGAR} end, 'godtagen', 'api', '2026-11-01T00:00:00Z'
      from bench_ny, generate_series(0, ${b.handelser - 1}) h,
        lateral (select (${manad}::date + (h * ${DAGAR} / ${b.handelser}) + make_interval(mins => 360 + (h * 131 + nr * 37) % 1020)) at time zone 'Europe/Stockholm' as start) t`
    await sql`drop table bench_ny`
  }
  await sql`analyze handelse`
}

async function createNumbers(sql: Sql, b: (typeof blandning)[number], fran: number, till: number): Promise<void> {
  await sql`create temp table bench_ny as
    select u, n, (u * 100000 + n + ${b.nr * 1000}) as nr from generate_series(${fran}::int, ${till}::int) u, generate_series(1, ${b.bestallningar}::int) n`
}

/** Ids that say what they are, made in the database. */
export async function createBenchIds(sql: Sql): Promise<void> {
  await sql.unsafe(
    `create function valfri_bench_id(slag text, nr bigint) returns uuid language sql immutable as $$ select md5('bench' || slag || nr)::uuid $$`,
  )
}

/**
 * The same sums as a plain aggregate: the band of each minute by a range join against the month's intervals, the price by
 * del, band, zon or nivå, one rounding per beställning and price, as the models group their rows.
 */
export async function aggregateSums(sql: Sql): Promise<{ ore: bigint; ms: number }> {
  const start = performance.now()
  const { kommunId, namndId, manad } = BENCH
  const [rad] = await sql<{ ore: string }[]>`
    with h as materialized (
      select h.tjanst_id, h.bestallning_id, h.del, h.typ, h.start, h.slut, h.antal, b.zon, b.insatsbeslut_id
      from handelse h join bestallning b on b.kommun_id = h.kommun_id and b.id = h.bestallning_id
      where h.kommun_id = ${kommunId} and h.manad = ${manad}::date and h.namnd_id = ${namndId} and h.status = 'godtagen'),
    band as (
      select h.bestallning_id, h.del, h.zon, i.band, sum(extract(epoch from least(h.slut, i.slut) - greatest(h.start, i.start)) / 60)::bigint as minuter
      from h join bench_intervall i on i.start < h.slut and i.slut > h.start where h.tjanst_id = 'hemtjanst' group by 1, 2, 3, 4),
    timmar as (
      select h.tjanst_id, h.bestallning_id, h.del, sum(extract(epoch from h.slut - h.start) / 60)::bigint as minuter
      from h where h.tjanst_id in ('boendestod', 'ledsagning') group by 1, 2, 3),
    antal as (
      select h.tjanst_id, h.bestallning_id, h.del, n.varde as niva, sum(h.antal) as antal
      from h left join daterad_uppgift n on n.kommun_id = ${kommunId} and n.insatsbeslut_id = h.insatsbeslut_id and n.uppgift = 'niva'
      where h.tjanst_id in ('mat', 'daglig-verksamhet') group by 1, 2, 3, 4)
    select (
      (select sum(floor((d.minuter * p.ore * 2 + 60) / 120)) from band d join bench_pris p on p.tjanst = 'hemtjanst' and p.del = d.del and p.band = d.band and p.zon = d.zon)
      + (select sum(floor((d.minuter * p.ore * 2 + 60) / 120)) from timmar d join bench_pris p on p.tjanst = d.tjanst_id and p.del = d.del)
      + (select sum(d.antal * p.ore) from antal d join bench_pris p on p.tjanst = d.tjanst_id and p.del = d.del and p.niva is not distinct from d.niva)
    )::text as ore`
  return { ore: BigInt(rad?.ore ?? 0), ms: performance.now() - start }
}

/** The month's bands as intervals, and the prices as a table: what the aggregate joins against. */
export async function createAggregateTables(sql: Sql): Promise<void> {
  await sql.unsafe(
    `create table bench_intervall (start timestamptz not null, slut timestamptz not null, band text not null, primary key (start))`,
  )
  await sql.unsafe(`insert into bench_intervall
    select start, slut, band from (
      select s as start, lead(s) over (order by s) as slut,
        case when w in (6, 7) and not (w = 6 and t < '06:00') or (w = 1 and t < '06:00') then 'helg' when t >= '22:00' or t < '06:00' then 'natt' when t >= '18:00' then 'kvall' else 'dag' end as band
      from (select s, extract(isodow from s at time zone 'Europe/Stockholm') as w, (s at time zone 'Europe/Stockholm')::time as t
        from (select (d + k) at time zone 'Europe/Stockholm' as s from generate_series(date '2026-10-01', date '2026-11-02', interval '1 day') d, unnest(array[interval '0', interval '6 hours', interval '18 hours', interval '22 hours']) k) x) y) z
    where slut is not null`)
  await sql.unsafe(`create table bench_pris as
    select tjanst_id as tjanst, segment->>'del' as del, segment->>'tidsband' as band, segment->>'zon' as zon, segment->>'niva' as niva, ore
    from beslutat_varde where kommun_id = '1427' and parameter in ('timpris', 'portion', 'dagpris')`)
  await sql.unsafe('analyze bench_intervall; analyze bench_pris')
}
