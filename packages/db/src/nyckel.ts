import { randomBytes } from 'node:crypto'
import postgres, { type Sql, type TransactionSql } from 'postgres'

/**
 * The key of personnummer hashes and cookies, where no operator holds one: it stands in the owner's schema, which the
 * app's role cannot read, so that it goes with the data through back-up and restore.
 */
export async function readNyckel(sql: Sql | TransactionSql): Promise<string | undefined> {
  const [finns] = await sql`select to_regclass('drizzle.nyckel') is not null as ja`
  if (!finns?.ja) return undefined
  const [rad] = await sql<{ varde: string }[]>`select varde from drizzle.nyckel`
  return rad?.varde
}

/** Puts a key in place of the one that stands. */
export async function saveNyckel(sql: Sql | TransactionSql, varde: string): Promise<void> {
  await sql.unsafe('create table if not exists drizzle.nyckel (varde text not null)')
  await sql`delete from drizzle.nyckel`
  await sql`insert into drizzle.nyckel ${sql({ varde })}`
}

/** The database's own key, made the first time it is asked for. */
export async function ensureNyckel(agareUrl: string): Promise<string> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    const finns = await readNyckel(sql)
    if (finns) return finns
    const ny = randomBytes(32).toString('base64url')
    await sql.begin((tx) => saveNyckel(tx, ny))
    return ny
  } finally {
    await sql.end()
  }
}
