import { isMigrated } from '@valfri/db/migrate'
import { Hono } from 'hono'
import type { Deps } from './deps.ts'

type Lage = 'ok' | 'fel'

/** Answers `fel` instead of throwing, and never waits longer than a probe does. */
async function probe(fraga: () => Promise<boolean>): Promise<Lage> {
  const tid = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000).unref())
  return (await Promise.race([fraga().catch(() => false), tid])) ? 'ok' : 'fel'
}

/**
 * GET /live says that the process answers; GET /ready that its database, its migrations and its jobs do.
 * 503 with the same body when one of them does not.
 */
export function healthRoutes({ db, jobb }: Pick<Deps, 'db' | 'jobb'>): Hono {
  const app = new Hono()
  app.get('/live', (c) => c.json({ status: 'ok' }))
  app.get('/ready', async (c) => {
    const [databas, migreringar, jobbko] = await Promise.all([
      probe(async () => (await db.$klient`select 1 as ett`).length === 1),
      probe(() => isMigrated(db.$klient)),
      probe(() => jobb.isReady()),
    ])
    const klar = [databas, migreringar, jobbko].every((lage) => lage === 'ok')
    return c.json({ status: klar ? 'ok' : 'fel', databas, migreringar, jobb: jobbko }, klar ? 200 : 503)
  })
  return app
}
