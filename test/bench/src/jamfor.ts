import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { tjanster } from '@valfri/server/tjanster'
import { startTestApp } from '@valfri/world/test-app'
import { loadValgrund } from '@valfri/world/valgrund'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import postgres from 'postgres'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')
const FRAGA = { kommun: '1427', tjanst: 'hemtjanst', postnummer: '45631', fro: 'bench' }
const SEKUNDER = 8
const ANSLUTNINGAR = 20

export interface JamforMatt {
  /** Requests a second of GET /api/v1/jamfor, and its 99th percentile in milliseconds. */
  readonly rps: number
  readonly p99: number
  readonly bareRps: number
  readonly bareP99: number
  /** rps / bareRps: 1 is no cost at all over the bare route. */
  readonly ratio: number
  readonly bytes: number
}

/**
 * The public comparison beside a bare Hono route that sends the same bytes after the same single query, in the same run and on the
 * same database. The app answers with all that every request passes: request id, headers, log line, whom it acts as.
 */
export async function benchJamfor(): Promise<JamforMatt> {
  const bas = await createTestDb(nu)
  try {
    await loadValgrund(bas.agare)
    await bas.agare`analyze`
    const app = await startTestApp({ bas, nu })
    const bar = await startBare(bas)
    try {
      const appUrl = `${app.adress}/api/v1/jamfor?${new URLSearchParams(FRAGA)}`
      const bytes = await sameBytes(appUrl, bar.url)
      // In turn, each twice: what warms up or slows down the machine meets both.
      const varv = []
      for (let i = 0; i < 2; i++) varv.push({ app: await shoot(appUrl), bar: await shoot(bar.url) })
      const last = varv.at(-1) as (typeof varv)[number]
      return {
        ...last.app,
        bareRps: last.bar.rps,
        bareP99: last.bar.p99,
        ratio: Math.round((last.app.rps / last.bar.rps) * 100) / 100,
        bytes,
      }
    } finally {
      await bar.close()
      await app.close()
    }
  } finally {
    await bas.close()
  }
}

async function sameBytes(...urls: readonly string[]): Promise<number> {
  const kroppar = await Promise.all(urls.map(async (url) => (await fetch(url)).text()))
  if (new Set(kroppar).size !== 1) throw new Error('the two routes do not send the same bytes')
  return Buffer.byteLength(kroppar[0] as string)
}

async function shoot(url: string): Promise<{ rps: number; p99: number }> {
  const r = await autocannon({ url, connections: ANSLUTNINGAR, duration: SEKUNDER, workers: 1 })
  if (r.non2xx > 0 || r.errors > 0) throw new Error(`${r.non2xx + r.errors} of ${r.requests.total} requests failed`)
  return { rps: Math.round(r.requests.average), p99: r.latency.p99 }
}

/** Nothing but the route: one query with one pool of its own, and the text that comes back. */
async function startBare(bas: TestDb): Promise<{ url: string; close: () => Promise<void> }> {
  const sql = postgres(bas.appUrl, { max: 4, onnotice: () => undefined })
  const { kommun, tjanst, postnummer, fro } = FRAGA
  const utanfor = Object.keys(tjanster.tjanster.get(tjanst)?.ejValbaraDelar ?? {})
  const app = new Hono()
  app.get('/', async (c) => {
    const [rad] =
      await sql`select valfri.jamfor(${kommun}, ${tjanst}, ${postnummer}, '2026-11-10'::date, ${fro}, ${utanfor}) as svar`
    return c.body(rad?.svar, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
  const server: Server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await sql.end()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}
