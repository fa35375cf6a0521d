import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fordela } from './fordela.ts'

describe('an amount divided by weights', () => {
  it('gives what is left to the largest remainder', () => {
    expect([
      ...fordela(
        100n,
        new Map([
          ['a', 1n],
          ['b', 1n],
          ['c', 1n],
        ]),
      ).values(),
    ]).toEqual([34n, 33n, 33n])
    expect([
      ...fordela(
        -100n,
        new Map([
          ['a', 2n],
          ['b', 1n],
        ]),
      ).values(),
    ]).toEqual([-67n, -33n])
  })

  it('adds up to the öre, whatever the weights', () => {
    const vikter = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), vikter, (belopp, v) => {
        const delar = [...fordela(belopp, new Map(v.map((x, i) => [i, x]))).values()]
        return delar.reduce((a, b) => a + b, 0n) === belopp
      }),
    )
  })
})
