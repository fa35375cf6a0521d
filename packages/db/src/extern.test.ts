import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kluster, klusterUrl, startEmbedded } from './embedded.ts'
import { prepareExtern } from './extern.ts'
import { findBrister } from './hardning.ts'
import { migrateJobs } from './jobs-schema.ts'
import { ensureManader } from './manader.ts'
import { migrate } from './migrate.ts'

// A cluster of its own: the app's role, which this changes, is one for all databases of a cluster.
const katalog = mkdtempSync(join(tmpdir(), 'valfri-extern-'))
// Open to the OS user that runs Postgres when we are root; a closed one would cost a copy of the server.
chmodSync(katalog, 0o755)
const HEMLIGHET = 'h'.repeat(40)
let kluster: Kluster
let admin: Sql

function urlFor(roll: string, databas = 'egen'): string {
  return `postgres://${roll}:losen@127.0.0.1:${kluster.port}/${databas}`
}

beforeAll(async () => {
  kluster = await startEmbedded(katalog, { tillfallig: true })
  admin = postgres(klusterUrl(kluster, 'super', 'postgres'), { max: 1, onnotice: () => undefined })
  await admin.unsafe(
    "create role svag login password 'losen'; create role stark login bypassrls createrole password 'losen'",
  )
  await admin`create database egen owner stark`
})

afterAll(async () => {
  await admin.end()
  await kluster.stop()
  rmSync(katalog, { recursive: true, force: true })
})

describe('en egen databasserver', () => {
  it('names every right that is missing and how to give it', async () => {
    await expect(prepareExtern(urlFor('svag'), HEMLIGHET)).rejects.toMatchObject({
      kod: 'rattigheter-saknas',
      message: expect.stringMatching(
        /BYPASSRLS \(för säkerhetskopia och migrering\); CREATEROLE .*; rätt att skapa scheman och tillägg; rätt att skapa tabeller i public/,
      ),
      nasta: expect.stringContaining(
        'alter role svag bypassrls; alter role svag createrole; grant create on database egen to svag',
      ),
    })
  })

  it('says which of address, user and database is wrong', async () => {
    await expect(prepareExtern(urlFor('stark').replace(':losen@', ':fel@'), HEMLIGHET)).rejects.toMatchObject({
      kod: 'fel-losenord',
    })
    await expect(prepareExtern(urlFor('stark', 'saknas'), HEMLIGHET)).rejects.toMatchObject({ kod: 'databas-saknas' })
    await expect(prepareExtern('postgres://x@127.0.0.1:1/x', HEMLIGHET)).rejects.toMatchObject({
      kod: 'databas-nas-inte',
    })
  })

  it('is migrated by an owner that is no superuser, and used by a role that owns nothing', async () => {
    const appUrl = await prepareExtern(urlFor('stark'), HEMLIGHET)
    await migrate(urlFor('stark'))
    await migrateJobs(urlFor('stark'))
    expect(await findBrister(urlFor('stark'))).toEqual([])
    const app = postgres(appUrl, { max: 1 })
    expect(await app`select current_user as jag`).toEqual([{ jag: 'valfri_app' }])
    await expect(app`create table egen (id int)`).rejects.toThrow('permission denied')
    await app.end()
  })

  it('has room for months to come, closed like the rest', async () => {
    await ensureManader(urlFor('stark'), Temporal.PlainDate.from('2029-11-15'))
    const agare = postgres(urlFor('stark'), { max: 1 })
    expect(
      await agare`select to_regclass('logg_2029_11') is not null and to_regclass('logg_2031_11') is not null as finns`,
    ).toEqual([{ finns: true }])
    await agare.end()
    expect(await findBrister(urlFor('stark'))).toEqual([])
  })

  it('gives every process the same password for the app, so that they can start in any order', async () => {
    expect(await prepareExtern(urlFor('stark'), HEMLIGHET)).toBe(await prepareExtern(urlFor('stark'), HEMLIGHET))
  })

  it('is refused when somebody has let the app’s role bypass row level security', async () => {
    await admin`alter role valfri_app bypassrls`
    await expect(prepareExtern(urlFor('stark'), HEMLIGHET)).rejects.toMatchObject({ kod: 'app-for-stark' })
    expect(await findBrister(urlFor('stark'))).toContain('valfri_app may bypass row level security')
    await admin`alter role valfri_app nobypassrls`
  })

  it('is not served when a table has lost its row level security', async () => {
    const agare = postgres(urlFor('stark'), { max: 1 })
    await agare`alter table logg no force row level security`
    await agare`create table glomd (id int)`
    expect(await findBrister(urlFor('stark'))).toEqual([
      'glomd: no policy says who reads it',
      'glomd: row level security is not forced',
      'logg: row level security is not forced',
    ])
    await agare.end()
  })
})
