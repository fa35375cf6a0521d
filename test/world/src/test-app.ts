import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { TestDb } from '@valfri/db/testdb'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { createApp } from '@valfri/server/app'
import { readConfig } from '@valfri/server/config'
import type { Deps } from '@valfri/server/deps'
import { pino } from 'pino'
import { TEST_PEPPAR } from './grund.ts'
import { utanJobb } from './utan-jobb.ts'

/** The real app on a real port, for tests: its own database, clock and secret, and Test-legitimation to sign in by. */
export interface TestApp {
  readonly adress: string
  /** Every address that it answers, as 'GET /health/live'; what is answered to every method under a path is left out. */
  readonly adresser: readonly string[]
  readonly close: () => Promise<void>
}

export interface TestAppOpts {
  readonly bas: TestDb
  readonly nu: Klocka
  /** The secret that the world's personnummer were hashed with. */
  readonly hemlighet?: string
  /** Where long work goes; tests that start none leave it out. */
  readonly jobb?: Deps['jobb']
  readonly tjanster?: TjanstRegister
  readonly env?: NodeJS.ProcessEnv
  /** The folder of the built web; tests of the API alone leave it out. */
  readonly webb?: string
}

/** Starts the app; sign-in works, since its address is known before it is made. */
export async function startTestApp(opts: TestAppOpts): Promise<TestApp> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const plats = server.address()
  const port = typeof plats === 'object' && plats ? plats.port : 0
  const adress = `http://localhost:${port}`
  const config = readConfig(
    { PORT: String(port), VALFRI_ADRESS: adress, VALFRI_DEMO: '1', LOG_LEVEL: 'silent', ...opts.env },
    [],
    '',
  )
  const { bas, nu, hemlighet = TEST_PEPPAR, jobb = utanJobb, tjanster } = opts
  const app = await createApp(
    { config, db: bas.db, jobb, logg: pino({ level: 'silent' }), hemlighet, nu, tjanster },
    opts.webb,
  )
  server.on('request', getRequestListener(app.fetch))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const adresser = app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`)
  return { adress, adresser: [...new Set(adresser)], close }
}
