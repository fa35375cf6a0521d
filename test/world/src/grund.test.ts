import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGrund } from './grund.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')

describe('the ground of the world', () => {
  let test: TestDb
  beforeAll(async () => {
    test = await createTestDb(nu)
    await loadGrund(test.agare)
  })
  afterAll(() => test.close())

  it('holds eight kommuner that anyone may see', async () => {
    const rader = await withAktor(test.db, { typ: 'publik' }, (tx) =>
      tx.execute(sql`select kommun_id from kommun order by 1`),
    )
    expect(rader.map((r) => r.kommun_id)).toEqual(['0182', '1427', '1430', '1435', '1484', '1880', '1980', '2180'])
  })

  it('shows a firm without avtal to nobody but itself', async () => {
    const antal = await withAktor(test.db, { typ: 'publik' }, (tx) =>
      tx.execute(sql`select count(*)::int as n from utforare`),
    )
    expect(antal[0]?.n).toBe(0)
  })

  it('refuses a query that no aktör stands behind', async () => {
    await expect(test.db.execute(sql`select * from kommun`)).rejects.toThrow()
  })
})
