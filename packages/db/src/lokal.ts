import { join } from 'node:path'
import postgres from 'postgres'
import { type Kluster, klusterUrl, readHemligheter, startEmbedded } from './embedded.ts'
import { explainFull } from './embedded-fel.ts'
import { readAgare, takeLas } from './embedded-las.ts'
import { readPostmaster } from './embedded-orphan.ts'
import { migrate } from './migrate.ts'
import { ensureNyckel } from './nyckel.ts'
import { ensureRoller } from './roller.ts'

const DATABAS = 'valfri'
/** A database is made under this name and renamed when whole, so that an interrupted first start leaves none. */
const HALVFARDIG = 'valfri_ny'

/** The embedded server with its database in place. */
export interface Lokal {
  readonly superUrl: string
  readonly agareUrl: string
  readonly appUrl: string
  /** Keys the hash of personnummer and signs cookies, where the operator gave no key of his own. */
  readonly hemlighet: string
  readonly utanfor: string | undefined
  /** Fulfilled when Postgres has ended, whoever ended it. */
  readonly slut: Promise<void>
  stop(): Promise<void>
}

/** Fills a new database once, before anyone can reach it. */
export type Fyll = (opts: { agareUrl: string; appUrl: string; hemlighet: string }) => Promise<void>

/**
 * Starts the embedded server on `katalog` and brings its database up to this version.
 *
 * @param slapp releases the folder's lock, which the caller has taken (takeLas); called when the server has stopped
 * @param fyll fills the database when it is new
 */
export async function startLokal(katalog: string, slapp: () => void, fyll?: Fyll): Promise<Lokal> {
  let kluster: Kluster | undefined
  try {
    kluster = await startEmbedded(katalog)
    await ensureDatabas(kluster, fyll)
    return await toLokal(kluster, slapp)
  } catch (fel) {
    const orsak = kluster ? explainFull(join(katalog, 'pg'), fel) : fel
    await kluster?.stop()
    slapp()
    throw orsak
  }
}

async function toLokal(kluster: Kluster, slapp: () => void): Promise<Lokal> {
  return {
    superUrl: klusterUrl(kluster, 'super', DATABAS),
    agareUrl: klusterUrl(kluster, 'agare', DATABAS),
    appUrl: klusterUrl(kluster, 'app', DATABAS),
    hemlighet: await ensureNyckel(klusterUrl(kluster, 'agare', DATABAS)),
    utanfor: kluster.utanfor,
    slut: kluster.slut,
    stop: async () => {
      await kluster.stop()
      slapp()
    },
  }
}

async function ensureDatabas(kluster: Kluster, fyll: Fyll | undefined): Promise<void> {
  const sql = postgres(klusterUrl(kluster, 'super', 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    const [finns] = await sql`select 1 from pg_database where datname = ${DATABAS}`
    if (finns) {
      await migrate(klusterUrl(kluster, 'agare', DATABAS))
      return
    }
    await ensureRoller(sql, kluster.hemligheter)
    await sql`drop database if exists ${sql(HALVFARDIG)} with (force)`
    await sql`create database ${sql(HALVFARDIG)} owner valfri_agare`
    const agareUrl = klusterUrl(kluster, 'agare', HALVFARDIG)
    await migrate(agareUrl)
    const appUrl = klusterUrl(kluster, 'app', HALVFARDIG)
    await fyll?.({ agareUrl, appUrl, hemlighet: await ensureNyckel(agareUrl) })
    await sql`alter database ${sql(HALVFARDIG)} rename to ${sql(DATABAS)}`
  } finally {
    await sql.end()
  }
}

/** A database to work on, and how to let go of it. */
export interface Lanad {
  readonly superUrl: string
  readonly agareUrl: string
  readonly hemlighet: string
  readonly stop: () => Promise<void>
}

/**
 * Reaches this machine's own database: on the server that runs, or on one started for the moment.
 *
 * @param fyll fills the database when it is new, as npm start would
 */
export async function borrowLokal(katalog: string, vad: string, fyll?: Fyll): Promise<Lanad> {
  const postmaster = readPostmaster(join(katalog, 'pg'))
  if (!readAgare(katalog) || postmaster?.status !== 'ready')
    return startLokal(katalog, await takeLas(katalog, vad), fyll)
  const plats = { port: postmaster.port, hemligheter: readHemligheter(katalog) }
  return {
    superUrl: klusterUrl(plats, 'super', DATABAS),
    agareUrl: klusterUrl(plats, 'agare', DATABAS),
    hemlighet: await ensureNyckel(klusterUrl(plats, 'agare', DATABAS)),
    stop: async () => undefined,
  }
}
