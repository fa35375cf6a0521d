import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processStart } from '@valfri/db/embedded-las'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, type Provprocess, startProcess } from './test-process.ts'

const data = mkdtempSync(join(tmpdir(), 'valfri-start-'))
// Open to the OS user that runs Postgres when we are root; a closed one would cost a copy of the server.
chmodSync(data, 0o755)
const tom = mkdtempSync(join(tmpdir(), 'valfri-tom-'))

/** The pid of the Postgres that serves the data; undefined when none does. */
function postgresPid(): number | undefined {
  const pid = Number.parseInt(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8'), 10)
  return processStart(pid) === undefined ? undefined : pid
}

/** Starts, waits for the answer, and gives back the process. */
async function startReady(): Promise<Provprocess> {
  const process = startProcess(data)
  const svar = await fetch(`${await addressOf(process)}/health/ready`)
  expect(await svar.json()).toEqual({ status: 'ok', databas: 'ok', migreringar: 'ok', jobb: 'ok' })
  return process
}

async function refusal(process: Provprocess): Promise<string> {
  expect(await process.slut).toBe(1)
  expect(process.text().trim().split('\n')).toHaveLength(1)
  return process.text().trim()
}

async function runSql(fraga: string): Promise<unknown> {
  const process = startProcess(data, {}, 'kommando-sql.ts', [fraga])
  expect(await process.slut, process.text()).toBe(0)
  return JSON.parse(process.text())
}

beforeAll(async () => {
  const forsta = await startReady()
  forsta.barn.kill('SIGTERM')
  await forsta.slut
})

afterAll(() => {
  for (const mapp of [data, tom]) rmSync(mapp, { recursive: true, force: true })
})

describe('start och stopp', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops everything on %s, Postgres included', async (signal) => {
    const process = await startReady()
    expect(postgresPid()).toBeDefined()
    process.barn.kill(signal)
    expect(await process.slut).toBe(0)
    expect(() => readFileSync(join(data, 'pg/postmaster.pid'))).toThrow('ENOENT')
    expect(() => readFileSync(join(data, 'las.json'))).toThrow('ENOENT')
  })

  it('starts again after kill -9, takes down the Postgres that was left, and has what was saved', async () => {
    const process = await startReady()
    await runSql("insert into idempotens (agare, nyckel, fingeravtryck, svar) values ('prov', 'k', 'f', '{}')")
    const kvar = postgresPid()
    process.barn.kill('SIGKILL')
    await process.slut
    expect(postgresPid()).toBe(kvar)
    const igen = await startReady()
    expect(await runSql("select nyckel from idempotens where agare = 'prov'")).toEqual([{ nyckel: 'k' }])
    igen.barn.kill('SIGTERM')
    await igen.slut
  })

  it('says in one line that the database died, and starts again', async () => {
    const process = await startReady()
    globalThis.process.kill(postgresPid() ?? 0, 'SIGKILL')
    expect(await process.slut).toBe(1)
    expect(process.text()).toContain('Databasen stannade oväntat. Starta igen; allt som var sparat finns kvar.')
    const igen = await startReady()
    igen.barn.kill('SIGTERM')
    expect(await igen.slut).toBe(0)
  })

  it('refuses a second instance on the same data and leaves the first alone', async () => {
    const process = await startReady()
    expect(await refusal(startProcess(data))).toMatch(
      /^Valfri \(.*\) kör redan på samma data \(process \d+, .*\)\. Använd den, eller stoppa den först med Ctrl-C eller kill \d+\.$/,
    )
    expect((await fetch(`${await addressOf(process)}/health/live`)).status).toBe(200)
    process.barn.kill('SIGTERM')
    await process.slut
  })
})

describe('det som hindrar en start sägs på en rad', () => {
  it('a port in use', async () => {
    const upptagen = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => upptagen.once('listening', resolve))
    const { port } = upptagen.address() as { port: number }
    const rad = await refusal(startProcess(tom, { PORT: String(port) }))
    upptagen.close()
    expect(rad).toBe(
      `Port ${port} används redan. Stoppa det som kör där, eller välj en annan: PORT=${port + 1} npm start.`,
    )
  })

  it('a configuration that would open the demo in production', async () => {
    expect(await refusal(startProcess(tom, { NODE_ENV: 'production', VALFRI_DEMO: '1' }))).toMatch(
      /vägras i drift .* Ta bort VALFRI_DEMO och starta igen\.$/,
    )
  })

  it('a server of one’s own that does not answer', async () => {
    const env = { DATABASE_URL: 'postgres://x@127.0.0.1:1/x', VALFRI_HEMLIGHET: 'x'.repeat(32) }
    expect(await refusal(startProcess(tom, env))).toMatch(
      /^Databasen på 127\.0\.0\.1:1 svarar inte \(ECONNREFUSED\)\. Kontrollera DATABASE_URL/,
    )
  })
})
