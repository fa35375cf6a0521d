import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import type { Lasning } from './lasning.ts'

/** The first days that the nämnd's own data tell for a tjänst, or for some delar of it; ISO dates, null when not yet. */
export interface ForstaDagar {
  readonly pris: string | null
  readonly underlagBeslut: string | null
  readonly underlagPublicering: string | null
  readonly oppning: string | null
}

const skrivet = (l: Lasning, kolumn: SQL): SQL =>
  l.senast ? sql`and ${kolumn} <= ${l.senast.toString()}::timestamptz` : sql``
const idag = (l: Lasning): SQL => sql`${l.idag.toString()}::date`
const lista = (delar: readonly string[]): SQL => sql`${`{${delar.join(',')}}`}::text[]`

/** Days of decisions, publishing and opening as they happened; instants are read as Swedish dates. */
export async function loadForstaDagar(
  tx: AktorTx,
  l: Lasning,
  t: { readonly tjanstId: string; readonly delar: readonly string[] },
): Promise<ForstaDagar> {
  const [rad] = await tx.execute<ForstaDagar & Record<string, unknown>>(sql`
    with part as (
      select p.*, (p.annonserad at time zone 'Europe/Stockholm')::date as publicerad,
        (p.oppnad at time zone 'Europe/Stockholm')::date as oppen
      from underlag_part p join forfragningsunderlag u on u.id = p.underlag_id
        join underlag_lokal k on k.kommun_id = p.kommun_id and k.namnd_id = p.namnd_id and k.version_id = p.version_id
      where p.kommun_id = ${l.kommunId} and p.namnd_id = ${l.namndId} and u.tjanst_id = ${t.tjanstId}
        and (${lista(t.delar)} = '{}' or k.lokal->'delar' ?| ${lista(t.delar)})
    )
    select
      (select min(b.datum)::text from beslutat_varde v join beslut b on b.kommun_id = v.kommun_id and b.id = v.beslut_id
        where v.kommun_id = ${l.kommunId} and v.namnd_id = ${l.namndId} and v.tjanst_id = ${t.tjanstId} and v.ore is not null
          and v.parameter not like 'avgift.%' and b.datum <= ${idag(l)} ${skrivet(l, sql`v.skapad`)}
          and (${lista(t.delar)} = '{}' or v.segment->>'del' is null or v.segment->>'del' = any (${lista(t.delar)}))) as pris,
      (select min(beslutad)::text from part where beslutad <= ${idag(l)}) as "underlagBeslut",
      (select min(publicerad)::text from part where annonserad <= ${l.per.toString()}::timestamptz) as "underlagPublicering",
      (select greatest(min(p.oppen), (select min(a.fran) from tjanst_aktivering a where a.kommun_id = ${l.kommunId}
          and a.namnd_id = ${l.namndId} and a.tjanst_id = ${t.tjanstId} and a.aktiv and a.fran <= ${idag(l)} ${skrivet(l, sql`a.skapad`)}))::text
        from part p where p.oppnad <= ${l.per.toString()}::timestamptz
          and exists (select 1 from tjanst_aktivering a where a.kommun_id = ${l.kommunId} and a.namnd_id = ${l.namndId}
            and a.tjanst_id = ${t.tjanstId} and a.aktiv and a.fran <= ${idag(l)} ${skrivet(l, sql`a.skapad`)})) as oppning`)
  return rad as ForstaDagar
}
