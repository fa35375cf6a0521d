import type { Sql, TransactionSql } from 'postgres'
import type { Huvud, Tabellbild } from './backup-format.ts'

type Fraga = Sql | TransactionSql

/** Quotes a name that came from the catalogue. */
export function quote(namn: string): string {
  return `"${namn.replaceAll('"', '""')}"`
}

/** The tables of the app with the columns that are stored, by name. A divided table counts as one. */
export async function listTabeller(sql: Fraga): Promise<{ namn: string; kolumner: string[] }[]> {
  return sql<{ namn: string; kolumner: string[] }[]>`
    select c.relname as namn, array_agg(a.attname::text order by a.attnum) as kolumner
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname order by c.relname`
}

/** Counts a table's rows and adds up their hashes, so that two copies can be compared whatever their order. */
export async function summarize(
  sql: Fraga,
  namn: string,
  kolumner: readonly string[],
): Promise<Pick<Tabellbild, 'rader' | 'summa'>> {
  const rad = `row(${kolumner.map(quote).join(', ')})::text`
  const [svar] = await sql.unsafe<{ rader: string; summa: string }[]>(`select count(*) as rader,
    coalesce(sum(('x' || left(md5(${rad}), 15))::bit(60)::bigint), 0)::text as summa from ${quote(namn)}`)
  return { rader: Number(svar?.rader), summa: svar?.summa ?? '0' }
}

/** Where each sequence stands. */
export async function listSekvenser(sql: Fraga): Promise<Huvud['sekvenser']> {
  const namn = await sql<{ namn: string }[]>`select c.relname as namn from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by 1`
  const lagen: { namn: string; varde: string; anvand: boolean }[] = []
  for (const s of namn) {
    const [rad] = await sql.unsafe<{ varde: string; anvand: boolean }[]>(
      `select last_value::text as varde, is_called as anvand from ${quote(s.namn)}`,
    )
    if (rad) lagen.push({ namn: s.namn, ...rad })
  }
  return lagen
}

/** The months that the divided tables have room for. */
export async function readManader(sql: Fraga): Promise<Huvud['manader']> {
  const [rad] = await sql<{ fran: string | null; till: string | null }[]>`
    select to_char(min(to_date(right(relname, 7), 'YYYY_MM')), 'YYYY-MM-DD') as fran, to_char(max(to_date(right(relname, 7), 'YYYY_MM')), 'YYYY-MM-DD') as till
    from pg_class where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace and relname ~ '_[0-9]{4}_[0-9]{2}$'`
  return rad?.fran && rad.till ? { fran: rad.fran, till: rad.till } : undefined
}

/** Jobs that wait or run. */
export async function listJobb(sql: Fraga): Promise<Huvud['jobb']> {
  const [finns] = await sql`select to_regclass('pgboss.job') is not null as ja`
  if (!finns?.ja) return []
  return sql<{ id: string; namn: string; data: Record<string, string> }[]>`
    select id::text, name as namn, data from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%' order by created_on`
}
