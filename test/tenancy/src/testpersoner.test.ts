import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { createApp } from '@valfri/server/app'
import { readConfig } from '@valfri/server/config'
import { openLogg } from '@valfri/server/logg'
import { loadVarld } from '@valfri/world/load'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPersonnummer, testpersoner } from './find-personnummer.ts'

const rot = join(import.meta.dirname, '../../..')
/** A number of nobody's, made here so that the repo holds none that is not in the list. */
const planterat = ['198102', '18-1', '008'].join('')

const HEMLIGHET = 'en nyckel för det här testet, lång nog'
const mapp = mkdtempSync(join(tmpdir(), 'valfri-logg-'))
let bas: TestDb

beforeAll(async () => {
  bas = await createTestDb(() => Temporal.Now.instant())
  await loadVarld({ agareUrl: bas.agareUrl, appUrl: bas.appUrl, hemlighet: HEMLIGHET, progress: () => undefined })
}, 180_000)

afterAll(async () => {
  await bas.close()
  rmSync(mapp, { recursive: true, force: true })
})

function withFound(filer: readonly string[], las: (fil: string) => string): Record<string, string[]> {
  return Object.fromEntries(
    filer.map((fil) => [fil, findPersonnummer(las(fil))] as const).filter(([, funna]) => funna.length > 0),
  )
}

describe('personnummer som inte är testpersoners', () => {
  it('are known from those that Skatteverket gives for tests', () => {
    expect(testpersoner.size).toBeGreaterThan(43_000)
    expect(findPersonnummer(`namn;${planterat};x`)).toEqual([planterat])
    expect(findPersonnummer(`${planterat.slice(2)} ${planterat.replace('-', '')}`)).toHaveLength(2)
    expect(findPersonnummer([...testpersoner].slice(0, 500).join('\n'))).toEqual([])
  })

  it('are not in organisationsnummer, telephone numbers, amounts or ids', () => {
    expect(
      findPersonnummer(
        ['556036-0793 0520-123456 198102.181008', planterat.replace('-', '')]
          .join(' d1-')
          .concat(' 01999999-aaaa-7bbb-8ccc-', planterat.replace('-', '')),
      ),
    ).toEqual([])
  })

  it('are nowhere in the repo', () => {
    const filer = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: rot, encoding: 'utf8' })
      .trim()
      .split('\n')
    const text = filer.filter(
      (fil) => !/^(test\/extern\/personnummer\/|pnpm-lock\.yaml$)/.test(fil) && existsSync(join(rot, fil)),
    )
    expect(text.length).toBeGreaterThan(100)
    expect(withFound(text, (fil) => readText(join(rot, fil)))).toEqual({})
  })

  it('are nowhere in the demo database', async () => {
    const tabeller = await bas.agare<{ namn: string }[]>`select c.oid::regclass::text as namn from pg_class c
      where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`
    const funna: Record<string, string[]> = {}
    for (const { namn } of tabeller) {
      await bas.agare.unsafe(`select t::text as rad from ${namn} t`).cursor(5000, (rader) => {
        const nu = findPersonnummer(rader.map((r) => r.rad).join('\n'))
        if (nu.length > 0) funna[namn] = [...(funna[namn] ?? []), ...nu]
      })
    }
    expect(tabeller.length).toBeGreaterThan(40)
    expect(funna).toEqual({})
  })

  it('are in no log, whatever is typed where', async () => {
    const fil = join(mapp, 'valfri.log')
    const { logg, flush } = openLogg({ loggniva: 'debug' }, fil)
    const config = readConfig({ VALFRI_DEMO: '1' }, [], mapp)
    const jobb = { send: async () => planterat, isReady: async () => true } as never
    const app = await createApp(
      { config, db: bas.db, jobb, logg, hemlighet: HEMLIGHET, nu: () => Temporal.Now.instant() },
      undefined,
    )
    app.get('/prov', () => bas.agare`select ${planterat}::uuid` as never)
    const kropp = {
      method: 'POST',
      body: JSON.stringify({ personnummer: planterat }),
      headers: { 'content-type': 'application/json' },
    }
    const vagar = [
      '/prov',
      `/api/v1/personer/${planterat}`,
      `/trpc/person.sok?input=${planterat}`,
      `/${planterat.replace('-', '')}`,
    ]
    for (const vag of vagar) await app.request(vag, { headers: { 'x-request-id': planterat } })
    for (const vag of ['/trpc/person.sok', '/auth/uppdrag']) await app.request(vag, kropp)
    flush()
    const rader = readFileSync(fil, 'utf8')
    expect(rader).toContain('ovantat-fel')
    expect(findPersonnummer(rader)).toEqual([])
    expect(findPersonnummer(readFileSync(process.env.VALFRI_TEST_LOGG ?? '', 'utf8'))).toEqual([])
  })

  it('are in no log that a start has left in this clone', () => {
    expect(withFound(globSync('.data/*.log', { cwd: rot }), (fil) => readFileSync(join(rot, fil), 'utf8'))).toEqual({})
  })
})

/** A file's text; pictures and documents have none of their own. */
function readText(fil: string): string {
  const bytes = readFileSync(fil)
  return bytes.subarray(0, 8000).includes(0) ? '' : bytes.toString('utf8')
}
