import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fordela, type Vikt } from './fordela.ts'

const vikt = (kommunId: string, tal: number): Vikt => ({ kommunId, namndId: `${kommunId}-namnden`, tal })
const summa = (delar: readonly { beloppOre: bigint }[]) => delar.reduce((s, d) => s + d.beloppOre, 0n)

describe('a common cost', () => {
  it('is split in equal parts, and the öre that are left go to the lowest kommunkod first', () => {
    const delar = fordela(
      10_000n,
      ['1484', '1427', '1435'].map((k) => vikt(k, 1)),
    )
    expect(delar.map((d) => [d.kommunId, d.beloppOre, d.restOre])).toEqual([
      ['1427', 3_334n, 1],
      ['1435', 3_333n, 0],
      ['1484', 3_333n, 0],
    ])
  })

  it('is split by inhabitants, and the öre that are left go to the largest fractions', () => {
    // 100,00 kr over 9 000, 10 300, 12 900 and 14 100 of 46 300: 1943,84.. 2224,62.. 2786,17.. 3045,35.. öre.
    const delar = fordela(10_000n, [
      vikt('1427', 9_000),
      vikt('1430', 10_300),
      vikt('1435', 12_900),
      vikt('1484', 14_100),
    ])
    expect(delar.map((d) => [d.beloppOre, d.restOre])).toEqual([
      [1_944n, 1],
      [2_225n, 1],
      [2_786n, 0],
      [3_045n, 0],
    ])
  })

  it('gives a member whose figure is nought nothing, and takes nobody’s part from no figures at all', () => {
    expect(fordela(999n, [vikt('1427', 0), vikt('1430', 7)]).map((d) => d.beloppOre)).toEqual([0n, 999n])
    expect(() => fordela(999n, [vikt('1427', 0)])).toThrow(RangeError)
  })

  const vikter = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 2_000_000 })), {
      minLength: 1,
      maxLength: 30,
      selector: ([k]) => k,
    })
    .filter((v) => v.some(([, tal]) => tal > 0))
    .map((v) => v.map(([k, tal]) => vikt(String(k), tal)))
  const belopp = fc.bigInt(-(10n ** 13n), 10n ** 13n)

  it('adds up to the öre, whatever the amount and the figures are (C25)', () => {
    fc.assert(fc.property(belopp, vikter, (b, v) => summa(fordela(b, v)) === b))
  })

  it('gives each part within one öre of its exact share, the same in whatever order the members stand', () => {
    fc.assert(
      fc.property(belopp, vikter, (b, v) => {
        const alla = v.reduce((s, x) => s + BigInt(x.tal), 0n)
        const delar = fordela(b, v)
        expect(fordela(b, [...v].reverse())).toEqual(delar)
        return delar.every((d) => {
          const fel = d.beloppOre * alla - b * BigInt(d.tal)
          return (fel < 0n ? -fel : fel) < alla
        })
      }),
    )
  })

  it('takes back by a correction exactly what it gave', () => {
    fc.assert(
      fc.property(belopp, vikter, (b, v) => {
        const [gav, tog] = [fordela(b, v), fordela(-b, v)]
        return gav.every((d, i) => d.beloppOre + (tog[i]?.beloppOre ?? 1n) === 0n)
      }),
    )
  })
})
