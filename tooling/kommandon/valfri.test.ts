import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const valfri = join(import.meta.dirname, 'valfri.mjs')
const data = mkdtempSync(join(tmpdir(), 'valfri-kommando-'))
// Open to the OS user that runs Postgres when we are root; a closed one would cost a copy of the server.
chmodSync(data, 0o755)
const env = {
  ...process.env,
  NODE_ENV: undefined,
  VALFRI_DATA: data,
  VALFRI_DEV: '1',
  VALFRI_DEMO: '0',
  DATABASE_URL: '',
  PORT: '0',
} as unknown as NodeJS.ProcessEnv

afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('kommandona', () => {
  it('are named when somebody writes another', () => {
    const svar = spawnSync(process.execPath, [valfri, 'strat'], { encoding: 'utf8' })
    expect(svar.status).toBe(1)
    expect(svar.stderr).toBe(
      'Okänt kommando "strat". Välj ett av: start, dev, test, bench, fall, replay, reset, verify, sql, backup, restore.\n',
    )
  })

  it('each lead to a script that is there', () => {
    const rader = readFileSync(valfri, 'utf8').match(/^ {2}\w+: '(.*)',$/gm) ?? []
    const skript = rader.map((rad) => rad.split("'")[1] ?? '')
    expect(skript.length).toBe(11)
    expect(skript.filter((fil) => !existsSync(join(import.meta.dirname, '../..', fil)))).toEqual([])
  })

  it('take the server and its database with them when they are killed', async () => {
    const barn = spawn(process.execPath, [valfri, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    barn.stdout.on('data', (bit) => {
      text += bit
    })
    await expect.poll(() => text, { timeout: 150_000 }).toContain('Valfri är igång')
    expect(existsSync(join(data, 'las.json'))).toBe(true)
    barn.kill('SIGKILL')
    await expect
      .poll(() => existsSync(join(data, 'las.json')) || existsSync(join(data, 'pg/postmaster.pid')), {
        timeout: 40_000,
      })
      .toBe(false)
  }, 200_000)
})
