import type { Sql } from 'postgres'
import type { Part } from './parter.ts'

/** Written by whoever acts, whomever it concerns; not a row of the party's own. */
const UNDANTAG = new Set(['logg', 'logg_huvud'])

/**
 * A print of every row that names the party, table by table. Two prints that are alike: nothing of the party's was
 * added, changed or removed in between.
 *
 * @param utom the nämnd whose own rows are left out: it may write what it likes of the party in its own books
 */
export async function printOf(
  sql: Sql,
  tabeller: readonly string[],
  part: Part,
  utom: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const inte = utom ? `and row_to_json(t)::text not like '%"${utom}"%'` : ''
  const fragor = tabeller
    .filter((tabell) => !UNDANTAG.has(tabell))
    .map((tabell) => {
      const rad = `row_to_json(t)::text`
      return `select '${tabell}' as tabell, coalesce(md5(string_agg(${rad}, '|' order by ${rad})), '') as avtryck from "${tabell}" t where ${rad} ~ '${part.uuid}|"${part.kommunId}"|-${part.namn}"' ${inte}`
    })
  const rader = await sql.unsafe<{ tabell: string; avtryck: string }[]>(fragor.join(' union all '))
  return new Map(rader.map((r) => [r.tabell, r.avtryck]))
}

/** Tables whose rows of the party are not what they were. */
export function changedTables(fore: ReadonlyMap<string, string>, efter: ReadonlyMap<string, string>): string[] {
  return [...efter].filter(([tabell, avtryck]) => fore.get(tabell) !== avtryck).map(([tabell]) => tabell)
}
