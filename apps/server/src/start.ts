import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import { openDatabas } from '@valfri/db/aktor'
import { openJobs } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import { openHttpRegister } from '@valfri/utforare/http-register'
import { createApp } from './app.ts'
import { ensureWebb } from './bygg-webb.ts'
import type { Config } from './config.ts'
import { startDagligaJobb } from './dagliga-jobb.ts'
import { type OppnadDatabas, openConfigured, reserve } from './databas.ts'
import { demoFyll } from './demo.ts'
import { allaJobb } from './jobb.ts'
import { openLogg } from './logg.ts'
import { bind, type Dorr } from './lyssna.ts'
import { openPost, postJobb, startPostgang } from './postgang.ts'
import { openPostlada } from './postlada.ts'
import { tjanster } from './tjanster.ts'

/** A running instance. */
export interface Valfri {
  readonly port: number
  /** Where the data is when the clone is a closed folder for the database. */
  readonly utanfor: string | undefined
  /** Fulfilled when the embedded database has ended, whoever ended it. */
  readonly databasSlut: Promise<void>
  /** Stops in order: requests, jobs, connections, database. Safe to call twice. */
  readonly stop: () => Promise<void>
}

/** What is undone, last first, when a start fails half way or the instance stops. */
class Stadning {
  readonly #steg: (() => unknown)[] = []
  #gjord: Promise<void> | undefined

  add(steg: () => unknown): void {
    this.#steg.unshift(steg)
  }

  run(): Promise<void> {
    this.#gjord ??= this.#steg.reduce((fore, steg) => fore.then(() => steg()).then(() => undefined), Promise.resolve())
    return this.#gjord
  }
}

/**
 * Starts what the configuration says: lock, port, database, web, jobs, and last the answers.
 *
 * @param rot the clone
 * @param sag told each slow step, for the one who waits at the terminal
 * Throws StartFel, with everything that had been started stopped again.
 */
export async function startValfri(config: Config, rot: string, sag: (text: string) => void): Promise<Valfri> {
  const stadning = new Stadning()
  try {
    return await start(config, rot, sag, stadning)
  } catch (fel) {
    await stadning.run()
    throw fel
  }
}

async function start(config: Config, rot: string, sag: (text: string) => void, stadning: Stadning): Promise<Valfri> {
  const slapp = await reserve(config)
  stadning.add(slapp)
  const dorr = config.roll === 'worker' ? undefined : await bind(config.port, config.host)
  if (dorr) stadning.add(() => dorr.close())
  const fyll = config.demo ? demoFyll(rot, sag, config.demoSkala) : undefined
  const [databas, webb] = await both(openConfigured(config, slapp, fyll), findWebb(config, rot, sag), stadning)
  await serve(config, databas, dorr, webb, stadning)
  return { port: dorr?.port ?? 0, utanfor: databas.utanfor, databasSlut: databas.slut, stop: () => stadning.run() }
}

/** Waits for both even when one fails, so that neither is left running unseen. */
async function both(
  databas: Promise<OppnadDatabas>,
  webb: Promise<string | undefined>,
  stadning: Stadning,
): Promise<[OppnadDatabas, string | undefined]> {
  const [a, b] = await Promise.allSettled([databas, webb])
  if (a.status === 'fulfilled') stadning.add(a.value.stop)
  if (a.status === 'rejected') throw a.reason
  if (b.status === 'rejected') throw b.reason
  return [a.value, b.value]
}

async function findWebb(config: Config, rot: string, sag: (text: string) => void): Promise<string | undefined> {
  if (config.dev || config.roll === 'worker' || !existsSync(join(rot, 'apps/web/vite.config.ts'))) return undefined
  return ensureWebb(rot, sag)
}

async function serve(
  config: Config,
  databas: OppnadDatabas,
  dorr: Dorr | undefined,
  webb: string | undefined,
  stadning: Stadning,
): Promise<void> {
  const { logg, flush } = openLogg(
    config,
    config.databasUrl || config.produktion ? undefined : join(config.data, 'valfri.log'),
  )
  stadning.add(flush)
  const nu: Klocka = () => Temporal.Now.instant()
  const db = openDatabas(databas.appUrl, nu, 20)
  stadning.add(() => db.$klient.end({ timeout: 5 }))
  await loadGrundbelopp(db, nu())
  const postlada = config.demo && !config.post ? await openPostlada() : undefined
  const post = openPost(config, postlada)
  stadning.add(() => postlada?.close())
  stadning.add(() => post?.close())
  const ko = await openJobs(
    {
      appUrl: databas.appUrl,
      db,
      jobb: [
        ...allaJobb(tjanster, nu, openHttpRegister({ adresser: config.register, nu })),
        ...postJobb(config, post, databas.hemlighet, nu),
      ],
      ensam: databas.ensam,
    },
    (kod, fel) => logg.error({ kod, fel }, 'jobb'),
  )
  stadning.add(() => ko.stop())
  if (config.roll !== 'web') {
    await ko.startWorkers()
    if (post) stadning.add(startPostgang(ko, db, nu, (fel) => logg.error({ kod: 'postgang', fel }, 'jobb')))
    stadning.add(await startDagligaJobb(ko, db, nu, (fel) => logg.error({ kod: 'dagliga-jobb', fel }, 'jobb')))
  }
  const deps = { config, db, jobb: ko, logg, hemlighet: databas.hemlighet, nu, postlada }
  if (dorr) {
    const app = await createApp(deps, webb)
    dorr.open(getRequestListener(app.fetch))
    // Closed first of all: a request that runs still has its jobs and its database.
    stadning.add(() => dorr.close())
  }
  logg.info({ roll: config.roll, port: dorr?.port, demo: config.demo }, 'startad')
}
