import type { Utfall } from '@valfri/plugin-api/handelse'
import type { ModellDeklaration } from '@valfri/plugin-api/modell'
import type { ModellvalIn, Underlag } from '@valfri/plugin-api/modellval'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prisrad } from './indata.ts'
import { matInlasning, type Nivasteg } from './inlasning.ts'
import { BESLUT } from './provdata.ts'
import { toModell } from './to-modell.ts'

/* Day prices as Tyresö published for 2020 (nivå 2 and 3); amounts for outcomes are constructed. */
const rad = (nyckel: string, ore: number | bigint, segment = {}, enhet: Prisrad['enhet'] = 'dag'): Prisrad => ({
  ...{ nyckel, segment, enhet, fran: '2026-01-01', beslut: BESLUT },
  ore: BigInt(ore),
})
const dagpriser = [rad('dagpris', 62_600, { niva: '2' }), rad('dagpris', 98_700, { niva: '3' })]
const UTFALL: { artikel: string; utfall: Utfall }[] = [
  { artikel: 'arbete', utfall: 'lamnar' },
  { artikel: 'praktik', utfall: 'lamnar' },
  { artikel: 'minskat', utfall: 'lagre-behov' },
]
const belopp = (nyckel: string, ore: number | bigint, segment = {}) => rad(nyckel, ore, segment, 'tillfalle')

function deklaration(underlag: Underlag): ModellDeklaration {
  const artiklar = UTFALL.map(
    ({ artikel }) => [artikel, { pris: artikel, enhet: 'tillfalle', frivillig: true }] as const,
  )
  const text = { sv: 'Prov' }
  return {
    ...{ namn: text, beskrivning: text, byggstenar: ['schablondagar', 'tillagg', 'momskompensation'] },
    ...{ underlag: { plats: [underlag] }, pris: { plats: 'dagpris' }, artiklar: Object.fromEntries(artiklar) },
  }
}

interface Fall {
  readonly priser: readonly Prisrad[]
  readonly underlag?: Underlag
  readonly val?: ModellvalIn
  readonly utfall?: typeof UTFALL
  readonly dag?: string
  readonly nivaer?: readonly string[]
}

function mat({ priser, underlag = 'dag', val = {}, utfall = UTFALL, dag = '2026-11-22', nivaer }: Fall) {
  const modell = toModell(val, { fran: '2026-01-01', beslut: BESLUT }, deklaration(underlag))
  if (!modell.ok) throw new Error(modell.fel.text)
  return matInlasning({ modell: modell.value, priser, regi: 'privat', dag }, nivaer ?? ['1', '2', '3'], utfall)
}

const inlasta = (steg: readonly Nivasteg[]) =>
  steg.flatMap((s) => s.vagar.filter((v) => v.inlaser).map((v) => `${s.niva} ${v.utfall}`))

describe('the lock-in of a model by nivå', () => {
  it('flags a model that pays by nivå alone, with what a year differs and the price rows behind (C19)', () => {
    const steg = mat({ priser: dagpriser })
    expect(inlasta(steg)).toEqual(['2 lamnar', '3 lagre-behov', '3 lamnar'])
    // 252 days at 626,00 and at 987,00.
    expect(steg.map((s) => s.stannar.ore)).toEqual([15_775_200n, 24_872_400n])
    const [ned, lamnar] = steg[1]?.vagar ?? []
    expect(ned).toMatchObject({ niva: '2', belopp: null, skillnadOre: 9_097_200n })
    expect(lamnar).toMatchObject({ niva: null, belopp: null, skillnadOre: 24_872_400n })
    expect(steg[1]?.stannar.rader.map((r) => [r.kalla.parameter, r.kalla.segment.niva, r.kalla.beslut.id])).toEqual([
      ['dagpris', '3', 'D1'],
    ])
  })

  it('flags nothing when the outcome part is as much as the year that is lost (C19)', () => {
    const priser = [
      ...dagpriser,
      belopp('arbete', 24_872_400),
      belopp('praktik', 5_000_000),
      belopp('minskat', 9_097_200),
    ]
    const steg = mat({ priser })
    expect(inlasta(steg)).toEqual([])
    expect(steg[1]?.vagar.map((v) => [v.belopp?.artikel, v.skillnadOre])).toEqual([
      ['minskat', 0n],
      ['arbete', 0n],
    ])
    expect(steg[1]?.vagar[1]?.belopp?.rader.map((r) => r.kalla.parameter)).toEqual(['arbete'])
  })

  it('flags an outcome part of one öre less, and one that stands for another nivå (C19)', () => {
    const minskat = belopp('minskat', 9_097_200)
    expect(inlasta(mat({ priser: [...dagpriser, minskat, belopp('arbete', 24_872_399)] }))).toEqual(['3 lamnar'])
    const bara2 = belopp('arbete', 90_000_000, { niva: '2' })
    expect(inlasta(mat({ priser: [...dagpriser, minskat, bara2] }))).toEqual(['3 lamnar'])
  })

  it('counts momskompensation and schablon months as the run does, and no supplements (C19)', () => {
    const val: ModellvalIn = {
      schablondagar: { dagarPerManad: '21', veckodagar: '5' },
      avrundning: { pris: { till: 'krona', metod: 'halv-upp' } },
      momskompensation: { procent: '2.5', regi: ['privat'], pa: 'summa', fran: '2026-01-01', beslutId: 'D1' },
      tillagg: [{ nyckel: 'resa', per: 'dag' }],
    }
    const priser = [rad('dagpris', 34_300, { niva: '1' }), rad('resa', 10_000)]
    // 343,00 × 21 = 7 203,00 a month, and 180,08 of it in momskompensation: twelve times.
    expect(mat({ priser, underlag: 'schablondagar', val })[0]?.stannar.ore).toBe(12n * (720_300n + 18_008n))
  })

  it('compares each omfattning by itself, by the prices in force on the day (C19)', () => {
    const priser = [
      ...dagpriser.map((p) => ({ ...p, segment: { ...p.segment, omfattning: 'heldag' } })),
      rad('dagpris', 35_000, { niva: '2', omfattning: 'halvdag' }),
      { ...rad('dagpris', 70_000, { niva: '2', omfattning: 'halvdag' }), fran: '2027-01-01' },
    ]
    const steg = mat({ priser })
    expect(steg.map((s) => [s.segment.omfattning, s.niva, s.stannar.ore])).toEqual([
      ['halvdag', '2', 8_820_000n],
      ['heldag', '2', 15_775_200n],
      ['heldag', '3', 24_872_400n],
    ])
    expect(mat({ priser, dag: '2027-01-01' })[0]?.stannar.ore).toBe(17_640_000n)
  })

  it('pays time by the hours of the same days (C19)', () => {
    const timpris = rad('dagpris', 30_000, { niva: '1' }, 'timme')
    // 12 × 21 days of six hours at 300,00.
    for (const underlag of ['utford-tid', 'beviljad-tid'] as const)
      expect(mat({ priser: [timpris], underlag })[0]?.stannar.ore).toBe(45_360_000n)
  })

  const nivaer = ['1', '2', '3', '4']
  const priser = fc.tuple(...nivaer.map(() => fc.bigInt(1n, 500_000n)))
  const val = fc.constantFrom<Underlag>('dag', 'manad')
  const listOf = (ore: readonly bigint[], underlag: Underlag) =>
    ore.map((x, i) => rad('dagpris', x, { niva: nivaer[i] }, underlag === 'manad' ? 'manad' : 'dag'))

  it('flags each step that a higher price stands on, and no other, whatever the prices are (C19, property)', () => {
    fc.assert(
      fc.property(priser, val, (ore, underlag) => {
        const steg = mat({ priser: listOf(ore, underlag), underlag, nivaer })
        const vantat = ore.flatMap((x, i) => [
          ...(i > 0 && x > (ore[i - 1] as bigint) ? [`${i + 1} lagre-behov`] : []),
          `${i + 1} lamnar`,
        ])
        expect(inlasta(steg)).toEqual(vantat)
      }),
      { numRuns: 40 },
    )
  })

  it('never flags more when an outcome is raised, and nothing when each is a whole year (C19, property)', () => {
    fc.assert(
      fc.property(
        priser,
        fc.bigInt(0n, 200_000_000n),
        fc.bigInt(0n, 200_000_000n),
        fc.boolean(),
        (ore, a, hojning, moms) => {
          const momskompensation = { procent: '6', regi: ['privat' as const], pa: 'summa' as const }
          const val = moms ? { momskompensation: { ...momskompensation, fran: '2026-01-01', beslutId: 'D1' } } : {}
          const med = (utfall: bigint) =>
            mat({ priser: [...listOf(ore, 'dag'), belopp('arbete', utfall), belopp('minskat', utfall)], val, nivaer })
          const [fore, efter] = [med(a), med(a + hojning)]
          expect(inlasta(fore)).toEqual(expect.arrayContaining(inlasta(efter)))
          for (const s of fore)
            for (const v of s.vagar) expect(v.skillnadOre + v.efter.ore + (v.belopp?.ore ?? 0n)).toBe(s.stannar.ore)
          expect(inlasta(med(252n * 500_000n))).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })
})
