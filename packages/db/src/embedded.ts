import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkDisk, explainStart } from './embedded-fel.ts'
import { initdbFlaggor, postgresFlaggor } from './embedded-flaggor.ts'
import { readPostmaster, stopOrphan } from './embedded-orphan.ts'
import { type Plats, preparePlats } from './embedded-plats.ts'
import { StartFel } from './startfel.ts'

/** Passwords of one cluster, made when it is made. They stand in the data folder, readable by its owner alone. */
export interface Hemligheter {
  readonly super: string
  readonly agare: string
  readonly app: string
}

/** A running embedded PostgreSQL 18. */
export interface Kluster {
  readonly port: number
  readonly hemligheter: Hemligheter
  /** Set when the clone is a closed folder for Postgres and the data therefore stand elsewhere. */
  readonly utanfor: string | undefined
  /** Fulfilled when the server has ended, whoever ended it. */
  readonly slut: Promise<void>
  /** A fast shutdown: open transactions are rolled back, and everything answered is on disk. */
  stop(): Promise<void>
}

/** The address of a database in an embedded cluster, as one of its three roles. */
export function klusterUrl(
  kluster: Pick<Kluster, 'port' | 'hemligheter'>,
  roll: keyof Hemligheter,
  databas: string,
): string {
  const anvandare = { super: 'postgres', agare: 'valfri_agare', app: 'valfri_app' }[roll]
  return `postgres://${anvandare}:${kluster.hemligheter[roll]}@127.0.0.1:${kluster.port}/${databas}`
}

/**
 * Starts the embedded server on `katalog` (the clone's `.data`), making the cluster the first time and taking down
 * a server that a killed process left behind. The caller holds the folder's lock (takeLas).
 *
 * Throws StartFel: closed folder, no disk, foreign owner, damaged data.
 */
export async function startEmbedded(katalog: string, val: { tillfallig?: boolean } = {}): Promise<Kluster> {
  const tillfallig = val.tillfallig ?? false
  const plats = preparePlats(katalog)
  checkDisk(plats.data, tillfallig)
  if (!existsSync(join(plats.data, 'PG_VERSION'))) initCluster(katalog, plats)
  await stopOrphan(plats.data)

  const loggfil = join(katalog, 'postgres.log')
  const slut = Date.now() + 15_000
  for (;;) {
    const port = await freePort()
    const loggstart = statSync(loggfil, { throwIfNoEntry: false })?.size ?? 0
    const process = spawnPostgres(plats, port, tillfallig, loggfil)
    if (await isReady(process, plats.data)) return toKluster(process, port, katalog, plats)
    const logg = readFileSync(loggfil).subarray(loggstart).toString('utf8')
    // Backends of a killed postmaster need a moment to see that it is gone; a port can be taken between our look and its.
    const over = /shared memory block|could not bind|lock file/.test(logg)
    if (!over || Date.now() > slut) throw explainStart(logg, plats.data, loggfil)
    await sleep(200)
  }
}

function initCluster(katalog: string, plats: Plats): void {
  const hemligheter: Hemligheter = { super: hemlighet(), agare: hemlighet(), app: hemlighet() }
  const ny = `${plats.data}.ny`
  rmSync(ny, { recursive: true, force: true })
  mkdirSync(ny, { recursive: true, mode: 0o700 })
  const losen = join(dirname(plats.data), 'losenord')
  writeFileSync(losen, hemligheter.super, { mode: 0o600 })
  if (plats.anvandare) for (const fil of [ny, losen]) chownSync(fil, plats.anvandare.uid, plats.anvandare.gid)
  const svar = spawnSync(join(plats.bin, 'initdb'), [`--pgdata=${ny}`, `--pwfile=${losen}`, ...initdbFlaggor], {
    ...plats.anvandare,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  rmSync(losen, { force: true })
  if (svar.status !== 0) {
    rmSync(ny, { recursive: true, force: true })
    throw explainStart(`${svar.stderr}${svar.error ?? ''}`, plats.data, 'initdb')
  }
  writeFileSync(join(katalog, 'hemligheter.json'), JSON.stringify(hemligheter), { mode: 0o600 })
  // The rename is what makes a cluster: an interrupted initdb is thrown away the next time.
  renameSync(ny, plats.data)
}

function hemlighet(): string {
  return randomBytes(24).toString('base64url')
}

function spawnPostgres(plats: Plats, port: number, tillfallig: boolean, loggfil: string): ChildProcess {
  if ((statSync(loggfil, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) rmSync(loggfil)
  const logg = openSync(loggfil, 'a')
  return spawn(join(plats.bin, 'postgres'), ['-D', plats.data, ...postgresFlaggor(port, tillfallig)], {
    ...plats.anvandare,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', logg, logg],
    // Its own process group: Ctrl-C in the terminal reaches us, and we stop Postgres when the requests are done.
    detached: true,
  })
}

async function isReady(barn: ChildProcess, data: string): Promise<boolean> {
  let slut = false
  barn.once('exit', () => {
    slut = true
  })
  barn.once('error', () => {
    slut = true
  })
  while (!slut) {
    const postmaster = readPostmaster(data)
    if (postmaster?.pid === barn.pid && postmaster?.status === 'ready') return true
    await sleep(15)
  }
  return false
}

function toKluster(barn: ChildProcess, port: number, katalog: string, plats: Plats): Kluster {
  // A process that ends without stopping us (an error, an exit in the middle of a start) still takes the server down.
  const vidExit = () => void barn.kill('SIGINT')
  process.once('exit', vidExit)
  const slut = new Promise<void>((resolve) => {
    barn.once('exit', () => {
      process.off('exit', vidExit)
      resolve()
    })
  })
  return {
    port,
    hemligheter: readHemligheter(katalog),
    utanfor: plats.utanfor,
    slut,
    stop: async () => {
      barn.kill('SIGINT')
      const nod = setTimeout(() => barn.kill('SIGQUIT'), 10_000)
      await slut
      clearTimeout(nod)
    },
  }
}

/** Reads the cluster's passwords; throws StartFel when the file is gone or unreadable. */
export function readHemligheter(katalog: string): Hemligheter {
  try {
    return JSON.parse(readFileSync(join(katalog, 'hemligheter.json'), 'utf8')) as Hemligheter
  } catch (cause) {
    throw new StartFel(
      'hemligheter-saknas',
      `Filen ${join(katalog, 'hemligheter.json')} går inte att läsa.`,
      'Kör npm run reset för att börja om med tom data.',
      { cause },
    )
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const adress = server.address()
      server.close(() => (adress && typeof adress === 'object' ? resolve(adress.port) : reject(new Error('no port'))))
    })
  })
}
