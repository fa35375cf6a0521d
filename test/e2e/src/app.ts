import { join } from 'node:path'
import { type Jobbko, openJobs } from '@valfri/db/jobs'
import { migrateJobs } from '@valfri/db/jobs-schema'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { ensureWebb } from '@valfri/server/bygg-webb'
import { readRegister } from '@valfri/server/config-register'
import { allaJobb } from '@valfri/server/jobb'
import { tjanster } from '@valfri/server/tjanster'
import { openHttpRegister } from '@valfri/utforare/http-register'
import type { Registerport } from '@valfri/utforare/registerport'
import { loadGrund, TEST_PEPPAR } from '@valfri/world/grund'
import { startTestApp } from '@valfri/world/test-app'

const rot = join(import.meta.dirname, '../../..')

/** The day that a browser test plays on unless it says another. */
export const testdag = Temporal.Instant.from('2026-11-23T08:00:00Z')

export interface E2eApp {
  /** Where the browser goes, without a slash at the end. */
  readonly adress: string
  readonly bas: TestDb
  /** Moves the app's clock; the pages ask the server what day it is. */
  readonly setNu: (nu: Temporal.Instant) => void
  readonly stop: () => Promise<void>
}

/**
 * The real app with the built web, jobs running, and a database of its own that holds the shared ground: kommuner,
 * their staff and the named utförare.
 *
 * @param fyll arranges more, as the owner of the database
 */
export async function startApp(fyll?: (bas: TestDb) => Promise<void>): Promise<E2eApp> {
  let nu = testdag
  const klocka = () => nu
  const [bas, webb] = await Promise.all([createTestDb(klocka), ensureWebb(rot, () => undefined)])
  let adress = ''
  // The address is known when the app has started, which needs the queue.
  const register: Registerport = {
    fraga: (...om) => openHttpRegister({ adresser: readRegister({}, adress), nu: klocka }).fraga(...om),
  }
  const ko = await openKo(bas, klocka, register).catch(async (fel) => {
    await bas.close()
    throw fel
  })
  await loadGrund(bas.agare)
  await fyll?.(bas)
  const app = await startTestApp({ bas, nu: klocka, jobb: ko, hemlighet: TEST_PEPPAR, webb })
  adress = app.adress
  return {
    adress: app.adress,
    bas,
    setNu: (ny) => {
      nu = ny
    },
    stop: async () => {
      await app.close()
      await ko.stop()
      await bas.close()
    },
  }
}

async function openKo(bas: TestDb, klocka: () => Temporal.Instant, register: Registerport): Promise<Jobbko> {
  await migrateJobs(bas.agareUrl)
  const opts = { appUrl: bas.appUrl, db: bas.db, jobb: allaJobb(tjanster, klocka, register), ensam: true }
  const ko = await openJobs(opts, (kod, fel) => console.error(kod, fel))
  await ko.startWorkers()
  return ko
}
