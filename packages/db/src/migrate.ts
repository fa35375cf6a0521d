import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { StartFel } from './startfel.ts'

interface Migrering {
  readonly namn: string
  readonly text: string
  readonly sha256: string
}

/** Any number will do, so long as every process of Valfri waits for the same. */
const LAS = 781_402_962

/**
 * Brings a database to this version's tables, as the owner. Processes that start at once wait for each other.
 * Done already, it costs one query.
 *
 * @param agareUrl a role that owns the database and bypasses row level security
 * @returns how many migrations were applied
 * Throws StartFel when an applied migration reads otherwise today.
 */
export async function migrate(agareUrl: string): Promise<number> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    const alla = readMigreringar()
    if (matches(await readApplied(sql), alla) === alla.length) return 0
    await sql`select pg_advisory_lock(${LAS})`
    return await applyMissing(sql, alla)
  } finally {
    await sql.end()
  }
}

/** Whether every migration of this version is applied; for /health/ready, for every role that reads schema drizzle. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  const alla = readMigreringar()
  return matches(await readApplied(sql), alla) === alla.length
}

/** Applies every migration in the caller's transaction, on a database without any. */
export async function applyAll(tx: TransactionSql): Promise<void> {
  await tx.unsafe(BOKFORING)
  for (const migrering of readMigreringar()) await apply(tx, migrering)
}

async function apply(tx: TransactionSql, migrering: Migrering): Promise<void> {
  await tx
    .unsafe(migrering.text)
    .simple()
    .catch((orsak) => Promise.reject(locate(migrering, orsak)))
  await tx`insert into drizzle.migrering ${tx({ namn: migrering.namn, sha256: migrering.sha256 })}`
}

const BOKFORING = `create schema if not exists drizzle;
    create table if not exists drizzle.migrering (namn text primary key, sha256 text not null, tid timestamptz not null default now());
    grant usage on schema drizzle to valfri_app; grant select on drizzle.migrering to valfri_app`

async function applyMissing(sql: Sql, alla: readonly Migrering[]): Promise<number> {
  await sql.unsafe(BOKFORING)
  const gjorda = matches(await readApplied(sql), alla)
  for (const migrering of alla.slice(gjorda)) {
    await sql.begin((tx) => apply(tx, migrering))
  }
  return alla.length - gjorda
}

/** Says which line of the migration was refused, instead of the whole of it. */
function locate(migrering: Migrering, orsak: { message: string; position?: string }): Error {
  const rad = migrering.text.slice(0, Number(orsak.position ?? 0)).split('\n').length
  return new Error(`${migrering.namn}.sql:${rad}: ${orsak.message}`)
}

let lasta: readonly Migrering[] | undefined

/** Every migration of this version, in order. */
export function readMigreringar(): readonly Migrering[] {
  lasta ??= globSync(fileURLToPath(new URL('../migrations/*.sql', import.meta.url)))
    .sort()
    .map((fil) => {
      const text = readFileSync(fil, 'utf8')
      return { namn: basename(fil, '.sql'), text, sha256: createHash('sha256').update(text).digest('hex') }
    })
  return lasta
}

async function readApplied(sql: Sql): Promise<Map<string, string>> {
  const [finns] = await sql`select to_regclass('drizzle.migrering') is not null as ja`
  if (!finns?.ja) return new Map()
  const rader = await sql`select namn, sha256 from drizzle.migrering`
  return new Map(rader.map((rad) => [rad.namn, rad.sha256]))
}

function matches(gjorda: Map<string, string>, alla: readonly Migrering[]): number {
  const andrad = alla.find((m) => gjorda.has(m.namn) && gjorda.get(m.namn) !== m.sha256)
  if (andrad) {
    throw new StartFel(
      'migrering-andrad',
      `Databasen skapades av en annan utvecklingsversion (${andrad.namn}).`,
      'Börja om med npm run reset; ta en säkerhetskopia först om innehållet behövs.',
    )
  }
  return alla.filter((m) => gjorda.has(m.namn)).length
}
