import { copyIn } from '@valfri/db/copy-in'
import type { Sql, TransactionSql } from 'postgres'

type Cell = string | number | bigint | boolean | null | object

function cell(v: Cell): string {
  if (v === null) return '\\N'
  const text = typeof v === 'object' ? JSON.stringify(v) : String(v)
  return text.replace(/[\\\t\n\r]/g, (t) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[t] as string)
}

const BUNT = 2000

/** Writes many rows by COPY: hundreds of thousands in seconds. Objects are written as JSON, '{…}' text as arrays. */
export async function copyRows(
  tx: Sql | TransactionSql,
  tabell: string,
  kolumner: readonly string[],
  rader: Iterable<readonly Cell[]>,
): Promise<number> {
  let antal = 0
  const bitar = function* () {
    let bunt = ''
    for (const rad of rader) {
      bunt += `${rad.map(cell).join('\t')}\n`
      antal += 1
      if (antal % BUNT !== 0) continue
      yield bunt
      bunt = ''
    }
    yield bunt
  }
  await copyIn(tx, `copy ${tabell} (${kolumner.join(', ')}) from stdin`, bitar())
  return antal
}
