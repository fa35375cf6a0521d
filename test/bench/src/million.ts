import type { Sql } from 'postgres'

/** The month that is settled, and its size: 40 utförare, 250 beställningar each, 100 visits a beställning. */
export const BENCH = {
  kommunId: '1427',
  namndId: '1427-omsorgsnamnden',
  manad: '2026-10-01',
  utforare: 40,
  bestallningar: 250,
  besok: 100,
} as const

/**
 * Writes a million performed visits in one month, over bands, zones, weekends and a change of price, straight into the
 * tables as the owner. The same rows in every run.
 */
export async function loadMillion(sql: Sql): Promise<void> {
  const { kommunId, namndId, manad } = BENCH
  await sql`insert into utforare (id, namn, form) select valfri_bench_id('u', u), 'Utförare ' || u, 'aktiebolag' from generate_series(1, ${BENCH.utforare}) u`
  await sql`insert into brukare (kommun_id, person_id, namnd_id, kod) select ${kommunId}, valfri_bench_id('p', b), ${namndId}, 'B-' || b from generate_series(1, ${BENCH.utforare * BENCH.bestallningar}) b`
  await sql`insert into insatsbeslut (kommun_id, id, namnd_id, person_id, tjanst_id, lagrum, datum, fran)
    select ${kommunId}, valfri_bench_id('i', b), ${namndId}, valfri_bench_id('p', b), 'hemtjanst', 'SoL 11:1', '2025-12-01', '2026-01-01' from generate_series(1, ${BENCH.utforare * BENCH.bestallningar}) b`
  await sql`insert into bestallning (kommun_id, id, namnd_id, person_id, insatsbeslut_id, val_id, utforare_id, avtal_id, tjanst_id, del, regi, zon, fran, status, start)
    select ${kommunId}, valfri_bench_id('b', b), ${namndId}, valfri_bench_id('p', b), valfri_bench_id('i', b), valfri_bench_id('v', b),
      valfri_bench_id('u', 1 + (b - 1) / ${BENCH.bestallningar}), valfri_bench_id('a', 1), 'hemtjanst', case when b % 3 = 0 then 'service' else 'omvardnad' end, 'privat',
      case when b % 4 = 0 then 'landsbygd' else 'tatort' end, '2026-01-01', 'bekraftad', '2026-01-01'
    from generate_series(1, ${BENCH.utforare * BENCH.bestallningar}) b`
  // Starts between 06 and 23 local time, 11 to 55 minutes: some cross a band, none the end of the month.
  await sql`insert into handelse (kommun_id, manad, id, namnd_id, utforare_id, bestallning_id, person_id, tjanst_id, del, typ, start, slut, datum, status, kalla, skapad)
    select ${kommunId}, ${manad}::date, gen_random_uuid(), ${namndId}, b.utforare_id, b.id, b.person_id, 'hemtjanst', b.del, 'besok', t.start, t.start + make_interval(mins => 11 + (h * 7 + b.nr) % 45),
      (t.start at time zone 'Europe/Stockholm')::date, 'godtagen', 'api', '2026-11-01T00:00:00Z'
    from (select *, row_number() over (order by id)::int as nr from bestallning where kommun_id = ${kommunId} and tjanst_id = 'hemtjanst') b,
      generate_series(0, ${BENCH.besok - 1}) h,
      lateral (select (${manad}::date + (h * 31 / ${BENCH.besok}) + make_interval(mins => 360 + (h * 131 + b.nr * 37) % 1020)) at time zone 'Europe/Stockholm' as start) t`
  await sql`analyze handelse`
  await sql`analyze bestallning`
}

/** Ids that say what they are, made in the database. */
export async function createBenchIds(sql: Sql): Promise<void> {
  await sql.unsafe(
    `create function valfri_bench_id(slag text, nr bigint) returns uuid language sql immutable as $$ select md5('bench' || slag || nr)::uuid $$`,
  )
}

/**
 * The same sums as a plain aggregate: the band of each minute by a range join against the month's intervals, the price by
 * del, band and zon, one rounding per beställning and price, as the model groups its rows.
 */
export async function aggregateSums(sql: Sql): Promise<{ ore: bigint; ms: number }> {
  const start = performance.now()
  const [rad] = await sql<{ ore: string }[]>`
    with delar as (
      select h.bestallning_id, h.del, b.zon, i.band, sum(extract(epoch from least(h.slut, i.slut) - greatest(h.start, i.start)) / 60)::bigint as minuter
      from handelse h
      join bestallning b on b.kommun_id = h.kommun_id and b.id = h.bestallning_id
      join bench_intervall i on i.start < h.slut and i.slut > h.start
      where h.kommun_id = ${BENCH.kommunId} and h.manad = ${BENCH.manad}::date and h.namnd_id = ${BENCH.namndId} and h.tjanst_id = 'hemtjanst' and h.status = 'godtagen'
      group by 1, 2, 3, 4)
    select sum(floor((d.minuter * p.ore * 2 + 60) / 120))::text as ore from delar d
    join bench_pris p on p.del = d.del and p.band = d.band and p.zon = d.zon`
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
  await sql.unsafe(
    `create table bench_pris as select segment->>'del' as del, segment->>'tidsband' as band, segment->>'zon' as zon, ore from beslutat_varde where kommun_id = '1427' and tjanst_id = 'hemtjanst' and parameter = 'timpris'`,
  )
  await sql.unsafe('analyze bench_intervall; analyze bench_pris')
}
