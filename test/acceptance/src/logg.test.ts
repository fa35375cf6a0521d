import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { listKorningHandelser, loadKorning } from '@valfri/ersattning/queries'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { preview, staff } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const ekonom = staff('1427', 'ekonom')

describe('who did what, and when (F17.6)', () => {
  let test: TestDb
  const oppna: TestDb[] = []
  const brott = async (kommunId = '1427') => {
    const [rad] = await withAktor(test.db, ekonom, (tx) =>
      tx.execute<{ nr: string | null }>(sql`select valfri.logg_brott(${kommunId}) as nr`),
    )
    return rad?.nr === null ? null : Number(rad?.nr)
  }
  beforeEach(async () => {
    test = await createTestDb(() => nu)
    oppna.push(test)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    for (const manad of ['2026-08', '2026-09', '2026-10']) await preview(test, '1427', manad, nu)
  })
  afterAll(() => Promise.all(oppna.map((t) => t.close())))

  it('gives the state of a month from its log alone', async () => {
    const id = await preview(test, '1427', '2026-10', nu)
    await withAktor(test.db, ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu))
    const [rad, handelser] = await withAktor(
      test.db,
      ekonom,
      async (tx) => [await loadKorning(tx, id), await listKorningHandelser(tx, id)] as const,
    )
    expect(handelser.at(-1)).toMatchObject({ till: rad?.status, avNamn: 'Ekonomen' })
    expect(handelser.map((h) => h.fran).slice(1)).toEqual(handelser.map((h) => h.till).slice(0, -1))
  })

  it('holds as a chain while nobody has touched it', async () => {
    const [rad] = await test.agare`select count(*)::int as n from logg where kommun_id = '1427'`
    expect(rad?.n).toBeGreaterThanOrEqual(3)
    expect(await brott()).toBeNull()
  })

  it('shows the row when someone with the rights of the owner has edited one', async () => {
    await test.agare`update logg set orsak = 'something else' where kommun_id = '1427' and nr = 2`
    expect(await brott()).toBe(2)
  })

  it('shows the gap when a row is gone, and the next row when a hash was made to fit', async () => {
    await test.agare`delete from logg where kommun_id = '1427' and nr = 2`
    expect(await brott()).toBe(3)
    await test.agare`update logg set hash = 'x' where kommun_id = '1427' and nr = 1`
    expect(await brott()).toBe(1)
  })

  it('cannot be changed or emptied by the app, whoever it acts as', async () => {
    for (const sats of [
      sql`update logg set orsak = 'x'`,
      sql`delete from logg`,
      sql`truncate logg`,
      sql`update logg_huvud set nr = 0`,
    ]) {
      await expect(withAktor(test.db, ekonom, (tx) => tx.execute(sats))).rejects.toThrow()
    }
    expect(await brott()).toBeNull()
  })
})
