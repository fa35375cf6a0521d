import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { ok } from '@valfri/kernel/fel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { authFel } from './fel.ts'
import { withIdempotens } from './idempotens.ts'

const utforare = (nr: number): Aktor => ({
  typ: 'utforare',
  utforareId: `00000000-0000-7000-8000-00000000000${nr}`,
  identitetId: '00000000-0000-7000-8000-0000000000aa',
  roller: ['planerare'],
})

let bas: TestDb
let effekter = 0
beforeAll(async () => {
  bas = await createTestDb(() => Temporal.Instant.from('2026-03-02T07:00:00Z'))
})
afterAll(() => bas.close())
beforeEach(() => {
  effekter = 0
})

const call = (nyckel: string | undefined, kropp: unknown, aktor = utforare(1)) =>
  withAktor(bas.db, aktor, (tx) =>
    withIdempotens(tx, nyckel, kropp, async () => {
      effekter++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return ok({ nr: effekter })
    }),
  )

describe('an idempotency key', () => {
  it('has one effect when it is sent twice, and the second gets the first one’s answer', async () => {
    const forst = await call('a', { antal: 1, datum: '2026-03-01' })
    const sedan = await call('a', { datum: '2026-03-01', antal: 1 })
    expect(sedan).toEqual(forst)
    expect(effekter).toBe(1)
  })

  it('has one effect when five are sent at once', async () => {
    const svar = await Promise.all([1, 2, 3, 4, 5].map(() => call('b', { antal: 2 })))
    expect(new Set(svar.map((s) => JSON.stringify(s))).size).toBe(1)
    expect(effekter).toBe(1)
  })

  it('is refused for another body', async () => {
    await call('c', { antal: 1 })
    expect(await call('c', { antal: 2 })).toMatchObject({ ok: false, fel: { kod: 'samma-nyckel-annat-innehall' } })
    expect(effekter).toBe(1)
  })

  it('belongs to the aktör that sent it', async () => {
    await call('d', { antal: 1 })
    expect(await call('d', { antal: 1 }, utforare(2))).toEqual(ok({ nr: 2 }))
  })

  it('may be tried again after a refusal', async () => {
    const nekad = await withAktor(bas.db, utforare(1), (tx) =>
      withIdempotens(tx, 'e', {}, async () => authFel('finns-inte')),
    )
    expect(nekad.ok).toBe(false)
    expect(await call('e', {})).toEqual(ok({ nr: 1 }))
  })

  it('can carry an answer that is nothing', async () => {
    const tom = () => withAktor(bas.db, utforare(1), (tx) => withIdempotens(tx, 'f', {}, async () => ok(undefined)))
    await tom()
    expect(await tom()).toEqual(ok(undefined))
  })
})
