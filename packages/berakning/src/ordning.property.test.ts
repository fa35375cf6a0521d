import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Handelse } from './indata.ts'
import { BAND, BESLUT, bestallning, minut, modell, pris, underlag } from './provdata.ts'

/* Every kind of event at once: what a run gives must follow from its inputs alone, to the byte. */

const dag = fc.integer({ min: 1, max: 28 }).map((d) => `2026-03-${String(d).padStart(2, '0')}`)
const bestallningId = fc.constantFrom('B1', 'B2', 'B3')
const start = fc.integer({ min: minut('2026-03-01T00:00'), max: minut('2026-03-30T00:00') })
const langd = fc.integer({ min: 1, max: 120 })

const handelse = fc.oneof(
  fc
    .record({
      bestallningId,
      start,
      langd,
      typ: fc.constantFrom('utford' as const, 'avbojt' as const, 'bomtid' as const),
    })
    .map(({ langd: l, ...b }) => ({ ...b, slut: b.start + l })),
  fc.record({ bestallningId, typ: fc.constant('utford-summa' as const), datum: dag, minuter: langd }),
  fc.record({
    bestallningId,
    typ: fc.constant('antal' as const),
    artikel: fc.constant('portion'),
    datum: dag,
    antal: langd,
  }),
  fc.record({ bestallningId, typ: fc.constantFrom('samtal' as const, 'uteblivet' as const), datum: dag }),
)
const handelser = fc.array(handelse, { minLength: 1, maxLength: 25 }).chain((lista) => {
  const alla: Handelse[] = lista.map((h, i) => ({ ...h, id: `H${String(i).padStart(2, '0')}` }))
  return fc.tuple(fc.constant(alla), fc.shuffledSubarray(alla, { minLength: alla.length }))
})

const enhetspris = (nyckel: 'portion' | 'samtal', ore: bigint) => ({
  nyckel,
  segment: {},
  enhet: nyckel,
  ore,
  fran: '2026-01-01',
  beslut: BESLUT,
})
const priser = [
  ...BAND.map((b, i) => pris('omvardnad', 40_000 + i, '2026-01-01', { tidsband: b.namn })),
  pris('omvardnad', 39_000, '2026-01-01', { tidsband: 'ingen' }),
  pris('summa', 41_000),
  enhetspris('portion', 5_200n),
  enhetspris('samtal', 90_000n),
  { ...pris('resa', 6_000), enhet: 'besok' as const },
]
const bestallningar = [
  bestallning({ id: 'B1' }),
  bestallning({ id: 'B2', personId: 'P2' }),
  bestallning({ id: 'B3', personId: 'P2', insats: 'stad' }),
]

function bytes(
  lista: readonly Handelse[],
  radgruppering: 'grupp' | 'bestallning' | 'handelse',
  omvant: boolean,
): string {
  const svar = beraknaErsattning(
    underlag({
      modell: modell({
        insatser: {
          omvardnad: { del: 'omvardnad', underlag: 'utford-tid', pris: 'omvardnad' },
          stad: { del: 'stad', underlag: 'schablontid', schablonMinuter: 40, pris: 'omvardnad' },
        },
        tidsband: BAND,
        avvikelser: { avbojt: { '*': '50' }, bomtid: { '*': '1/3' }, uteblivet: { '*': '25' } },
        maxTillfallen: { antal: 3, raknas: ['samtal'] },
        tillagg: [{ nyckel: 'resa', per: 'besok' }],
        momskompensation: { procent: '3', regi: ['privat'], pa: 'summa', fran: '2019-07-01', beslutId: 'D1' },
        avrundning: { total: { till: 'krona', metod: 'halv-upp' } },
        radgruppering,
      }),
      priser: omvant ? [...priser].reverse() : priser,
      bestallningar: omvant ? [...bestallningar].reverse() : bestallningar,
      handelser: lista,
    }),
  )
  return canonicalJson(svar.ok ? { ...svar.value, egenavgifter: [...svar.value.egenavgifter] } : svar.fel)
}

describe('samma indata', () => {
  it('gives the same bytes whatever order events, prices and beställningar came in', { timeout: 60_000 }, () => {
    const gruppering = fc.constantFrom('grupp' as const, 'bestallning' as const, 'handelse' as const)
    fc.assert(
      fc.property(handelser, gruppering, ([alla, blandade], grupp) => {
        const utanSumma = (l: readonly Handelse[]) => l.filter((h) => h.typ !== 'utford-summa')
        expect(bytes(blandade, grupp, true)).toBe(bytes(alla, grupp, false))
        const svar = bytes(utanSumma(alla), grupp, false)
        expect(bytes(utanSumma(blandade), grupp, true)).toBe(svar)
      }),
      { numRuns: 80 },
    )
  })

  it('gives rows whose sum is the payment, each with a decision in force on its day', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(handelser, ([alla]) => {
        const text = bytes(
          alla.filter((h) => h.typ !== 'utford-summa'),
          'grupp',
          false,
        )
        const { rader, summaOre } = JSON.parse(text) as {
          rader: { beloppOre: string; kalla: { fran: string; beslut: { id: string } }; datumFran: string }[]
          summaOre: string
        }
        expect(rader.reduce((s, r) => s + BigInt(r.beloppOre), 0n)).toBe(BigInt(summaOre))
        for (const r of rader) expect([r.kalla.beslut.id, r.kalla.fran <= r.datumFran]).toEqual(['D1', true])
      }),
      { numRuns: 60 },
    )
  })
})
