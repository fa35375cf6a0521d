import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyIn } from './copy-in.ts'
import { createTestDb, type TestDb } from './testdb.ts'

const SATS = 'copy idempotens (agare, nyckel, fingeravtryck, svar) from stdin'
let prov: TestDb

beforeAll(async () => {
  prov = await createTestDb(() => Temporal.Instant.from('2026-03-02T08:00:00Z'))
})

afterAll(() => prov.close())

describe('rader genom COPY', () => {
  it('arrive whole, however they are cut', async () => {
    await prov.agare.begin((tx) => copyIn(tx, SATS, ['a\tk', '1\tf\t{}\na\tk2', '\tf\t{}\n']))
    expect(await prov.agare`select nyckel from idempotens where agare = 'a' order by 1`).toEqual([
      { nyckel: 'k1' },
      { nyckel: 'k2' },
    ])
  })

  it('are many and do not fill the memory', async () => {
    const rader = function* () {
      for (let n = 0; n < 20_000; n++) yield `många\tk${n}\tf\t{"text": "${'x'.repeat(100)}"}\n`
    }
    await prov.agare.begin((tx) => copyIn(tx, SATS, rader()))
    expect(await prov.agare`select count(*)::int as antal from idempotens where agare = 'många'`).toEqual([
      { antal: 20_000 },
    ])
  })

  it('that are refused at the end are an error, and not a wait for ever', async () => {
    const dubbel = prov.agare.begin((tx) => copyIn(tx, SATS, ['b\tk\tf\t{}\nb\tk\tf\t{}\n']))
    await expect(dubbel).rejects.toThrow()
    expect(await prov.agare`select 1 from idempotens where agare = 'b'`).toEqual([])
  })
})
