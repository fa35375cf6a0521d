import type { Handelse } from '@valfri/berakning/indata'
import { compareKvot, kvot, parseKvot } from '@valfri/kernel/kvot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAvgift } from './compute-avgift.ts'
import type { FrystAvgift, FrystBelopp, FrystBeslut, FrystPost } from './fryst.ts'

const belopp = (ore: string): FrystBelopp => ({
  ore,
  fran: '2026-01-01',
  kalla: 'prov',
  bekraftad: true,
  beslutId: null,
})
const post = (id: string, insats: string, p: Partial<FrystPost>): FrystPost => ({
  id,
  namn: id,
  insatser: [insats],
  inomMaxtaxa: true,
  per: 'timme',
  ore: '43500',
  friaMinuter: 0,
  fran: '2026-01-01',
  beslutId: 'B',
  ...p,
})

const ore = fc.bigInt({ min: 0n, max: 4_000_000n }).map(String)
const beslut: fc.Arbitrary<FrystBeslut | null> = fc.option(
  fc.record({
    id: fc.constant('D'),
    fran: fc.constant('2026-01-01'),
    datum: fc.constant('2026-01-01'),
    diarienummer: fc.constant('1'),
    hushall: fc.constantFrom('ensamstaende' as const, 'sammanlevande' as const),
    makar: fc.boolean(),
    nettoinkomstOre: ore,
    bostadskostnadOre: ore,
    makeNettoinkomstOre: ore,
    makeBostadskostnadOre: ore,
    individuelltTillaggOre: fc.bigInt({ min: 0n, max: 100_000n }).map(String),
  }),
)
const handelser: fc.Arbitrary<Handelse[]> = fc
  .array(
    fc
      .integer({ min: 0, max: 2_000 })
      .map((minuter) => ({ typ: 'utford-summa' as const, datum: '2026-10-05', minuter })),
    { maxLength: 12 },
  )
  .map((rader) => rader.map((r, i) => ({ ...r, id: `H${i}`, bestallningId: i % 3 === 0 ? 'B2' : 'B1' })))

const fryst = (avgiftsbeslut: FrystBeslut | null, till: 'ore' | 'krona', taxa: string, fri: number): FrystAvgift => ({
  avgiftsbeslut,
  bestallningar: [
    { id: 'B1', insats: 'h/service', fran: '2026-01-01', till: null },
    { id: 'B2', insats: 'h/omvardnad', fran: '2026-01-01', till: null },
  ],
  taxa: {
    period: '2026-10',
    maxtaxa: belopp('266000'),
    minimibelopp: { ensamstaende: belopp('729600'), sammanlevande: belopp('595300') },
    avrundning: { till, metod: 'nedat' },
    poster: [
      post('h.service', 'h/service', { ore: taxa, friaMinuter: fri }),
      post('h.larm', 'h/omvardnad', { per: 'manad', ore: '31000' }),
    ],
    beslut: {},
  },
})

const val = fc.tuple(beslut, fc.constantFrom('ore' as const, 'krona' as const), ore, fc.integer({ min: 0, max: 900 }))

describe('avgift (properties)', () => {
  it('never passes maxtaxan, and never what is left of the income', () => {
    fc.assert(
      fc.property(val, handelser, (v, h) => {
        const svar = computeAvgift(fryst(...v), h)
        if (!svar.ok) throw new Error(svar.fel.kod)
        expect(svar.value.inomOre <= 266_000n).toBe(true)
        const utrymme = svar.value.avgiftsutrymme === null ? null : parseKvot(svar.value.avgiftsutrymme)
        expect(utrymme === null || compareKvot(kvot(svar.value.inomOre), utrymme) <= 0).toBe(true)
        expect(svar.value.avgiftOre >= 0n).toBe(true)
      }),
    )
  })

  it('is the same whatever order the events come in, down to the hash', () => {
    fc.assert(
      fc.property(val, handelser, fc.infiniteStream(fc.nat()), (v, h, tal) => {
        const blandad = h.map((x) => [tal.next().value as number, x] as const).sort((a, b) => a[0] - b[0])
        expect(
          computeAvgift(
            fryst(...v),
            blandad.map(([, x]) => x),
          ),
        ).toEqual(computeAvgift(fryst(...v), h))
      }),
    )
  })

  it('never falls when more is performed', () => {
    fc.assert(
      fc.property(val, handelser, fc.integer({ min: 1, max: 500 }), (v, h, minuter) => {
        const mer: Handelse = { id: 'M', bestallningId: 'B1', typ: 'utford-summa', datum: '2026-10-06', minuter }
        const [fore, efter] = [computeAvgift(fryst(...v), h), computeAvgift(fryst(...v), [...h, mer])]
        if (!fore.ok || !efter.ok) throw new Error('computes')
        expect(efter.value.avgiftOre >= fore.value.avgiftOre).toBe(true)
      }),
    )
  })
})
