import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addKvot, compareKvot, formatKvot, kvot, multiplyKvot, parseKvot, roundKvot } from './kvot.ts'

const tal = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const kvotArb = fc.tuple(tal, fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([t, n]) => kvot(t, n))

describe('exakta kvoter', () => {
  it('reads decimals, fractions and integers, and nothing else', () => {
    expect([parseKvot('12.6'), parseKvot('15/31'), parseKvot(-3)].map((k) => k && formatKvot(k))).toEqual([
      '63/5',
      '15/31',
      '-3',
    ])
    expect(['', '1,5', '1/0', '1e3', '.5', '--1'].map(parseKvot)).toEqual([null, null, null, null, null, null])
  })

  it('rounds halves by the named rule, and negative amounts by their absolute value', () => {
    const halv = (t: number) =>
      (['halv-upp', 'halv-jamn', 'uppat', 'nedat'] as const).map((m) => Number(roundKvot(kvot(t, 2), m)))
    expect(halv(5)).toEqual([3, 2, 3, 2])
    expect(halv(7)).toEqual([4, 4, 4, 3])
    expect(halv(-5)).toEqual([-3, -2, -3, -2])
  })

  it('never moves a number by a whole unit when it rounds, and leaves whole numbers alone', () => {
    const metod = fc.constantFrom('halv-upp' as const, 'halv-jamn' as const, 'uppat' as const, 'nedat' as const)
    fc.assert(
      fc.property(kvotArb, metod, (k, m) => {
        const rundat = kvot(roundKvot(k, m))
        const skillnad = addKvot(rundat, multiplyKvot(k, kvot(-1)))
        expect(compareKvot(skillnad, kvot(1)) < 0 && compareKvot(skillnad, kvot(-1)) > 0).toBe(true)
        if (k.n === 1n) expect(rundat).toEqual(k)
      }),
    )
  })

  it('adds and multiplies exactly: what is written can be read back', () => {
    fc.assert(
      fc.property(kvotArb, kvotArb, (a, b) => {
        expect(parseKvot(formatKvot(addKvot(a, b)))).toEqual(addKvot(b, a))
        expect(multiplyKvot(a, b)).toEqual(multiplyKvot(b, a))
      }),
    )
  })
})
