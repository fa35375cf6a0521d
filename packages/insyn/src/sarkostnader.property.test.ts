import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupPoster, sumOre } from './sarkostnader.ts'

interface Rad {
  readonly id: string
  readonly beloppOre: bigint
  readonly korrigerar: string | null
}

/** Costs, each with what it was corrected to, one korrigering after the other. */
const kostnader = fc.array(
  fc.record({ postad: fc.bigInt(1n, 10n ** 12n), ratta: fc.array(fc.bigInt(0n, 10n ** 12n), { maxLength: 4 }) }),
  { maxLength: 12 },
)

/** The rows as they are written: a korrigering is the difference from what the cost stood at. */
const rowsOf = (alla: readonly { postad: bigint; ratta: readonly bigint[] }[]): Rad[] =>
  alla.flatMap(({ postad, ratta }, i) => [
    { id: `p${i}`, beloppOre: postad, korrigerar: null },
    ...ratta.map((r, k) => ({
      id: `p${i}k${k}`,
      beloppOre: r - (ratta[k - 1] ?? postad),
      korrigerar: `p${i}`,
    })),
  ])

describe('the sums of särkostnader', () => {
  it('are what the lines stand at, and what every row adds up to, to the öre (F12.3)', () => {
    fc.assert(
      fc.property(kostnader, (alla) => {
        const rader = rowsOf(alla)
        const poster = groupPoster(rader)
        const ratt = alla.map(({ postad, ratta }) => ratta.at(-1) ?? postad)
        expect(poster.map((p) => p.staendeOre)).toEqual(ratt)
        expect(sumOre(rader)).toBe(ratt.reduce((n, r) => n + r, 0n))
      }),
    )
  })

  it('are the same whatever order the rows are read in (F12.3)', () => {
    fc.assert(
      fc.property(
        kostnader.chain((alla) => {
          const rader = rowsOf(alla)
          return fc.tuple(
            fc.constant(rader),
            fc.shuffledSubarray(rader, { minLength: rader.length, maxLength: rader.length }),
          )
        }),
        ([rader, blandade]) => {
          const standing = (alla: readonly Rad[]) =>
            Object.fromEntries(groupPoster(alla).map((p) => [p.rad.id, p.staendeOre]))
          expect(standing(blandade)).toEqual(standing(rader))
          expect(sumOre(blandade)).toBe(sumOre(rader))
        },
      ),
    )
  })
})
