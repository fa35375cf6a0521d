import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBackup } from './backup.ts'
import { restoreBackup, verifyFil } from './restore.ts'
import { createTestDb, type TestDb } from './testdb.ts'

const HEMLIGHET = 'en nyckel som bara finns i det här testet'
const nu = () => Temporal.Instant.from('2026-03-02T08:00:00Z')
const mapp = mkdtempSync(join(tmpdir(), 'valfri-kopia-'))
const fil = join(mapp, 'kopia')
let fran: TestDb
let till: TestDb

/** Everything that the instance answers from, as text: rows, and where the audit chain ends. */
async function answers(db: TestDb): Promise<unknown[]> {
  return [
    await db.agare`select * from logg order by kommun_id, manad, nr`,
    await db.agare`select * from logg_huvud order by kommun_id`,
    await db.agare`select agare, nyckel, svar from idempotens order by 1, 2`,
  ].map((rader) => JSON.stringify(rader))
}

async function addLogg(db: TestDb, antal: number): Promise<void> {
  await db.agare`insert into logg (kommun_id, manad, nr, tid, aktor, handling, objekt, data, foregaende, hash)
    select '1427', date '2026-01-01' + (n % 3) * interval '1 month', 0, clock_timestamp(), 'kommun', 'las', 'person',
      jsonb_build_object('text', repeat('åäö\t\n\\', n % 40)), '', '' from generate_series(1, ${antal}::int) n`
}

beforeAll(async () => {
  fran = await createTestDb(nu)
  till = await createTestDb(nu)
  await addLogg(fran, 3000)
  await fran.agare`insert into idempotens (agare, nyckel, fingeravtryck, svar) values ('kommun:1427', 'k1', 'f', '{"ok": true}')`
  await writeBackup(fran.agareUrl, fil, HEMLIGHET)
})

afterAll(async () => {
  await Promise.all([fran.close(), till.close()])
  rmSync(mapp, { recursive: true, force: true })
})

describe('säkerhetskopia', () => {
  it('is readable by its owner alone and holds no clear text', () => {
    expect(statSync(fil).mode & 0o777).toBe(0o600)
    expect(readFileSync(fil).includes(HEMLIGHET)).toBe(false)
  })

  it('makes an empty database answer the same', async () => {
    await restoreBackup(till.agareUrl, fil, { ersatt: false, hemlighet: HEMLIGHET })
    expect(await answers(till)).toEqual(await answers(fran))
  })

  it('goes on from where the audit chain ended', async () => {
    await addLogg(till, 1)
    const [rad] =
      await till.agare`select l.foregaende = f.hash as hanger_ihop from logg l join logg f on f.kommun_id = l.kommun_id and f.nr = l.nr - 1 where l.nr = 3001`
    expect(rad?.hanger_ihop).toBe(true)
  })

  it('keeps what a database holds unless it is told to replace it', async () => {
    await expect(restoreBackup(till.agareUrl, fil, { ersatt: false, hemlighet: HEMLIGHET })).rejects.toMatchObject({
      kod: 'kopia-ej-tom',
    })
    await restoreBackup(till.agareUrl, fil, { ersatt: true, hemlighet: HEMLIGHET })
    expect(await answers(till)).toEqual(await answers(fran))
  })

  it('is refused under another key, since nobody in it would be known at sign-in', async () => {
    const annan = restoreBackup(till.agareUrl, fil, { ersatt: true, hemlighet: 'en helt annan nyckel, också lång nog' })
    await expect(annan).rejects.toMatchObject({ kod: 'kopia-annan-nyckel' })
  })

  it('leaves the database as it was when the file is cut short or changed', async () => {
    const kort = join(mapp, 'kort')
    writeFileSync(kort, readFileSync(fil).subarray(0, 9000))
    await expect(restoreBackup(till.agareUrl, kort, { ersatt: true, hemlighet: HEMLIGHET })).rejects.toMatchObject({
      kod: 'kopia-skadad',
    })
    const andrad = join(mapp, 'andrad')
    copyFileSync(fil, andrad)
    const bytes = readFileSync(andrad)
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 0xff
    writeFileSync(andrad, bytes)
    await expect(verifyFil(andrad)).rejects.toMatchObject({ kod: 'kopia-skadad' })
    expect(await answers(till)).toEqual(await answers(fran))
  })

  it('is not taken by a role that would silently see no rows', async () => {
    await expect(writeBackup(fran.appUrl, join(mapp, 'tom'), HEMLIGHET)).rejects.toMatchObject({
      kod: 'kopia-utan-ratt',
    })
  })
})
