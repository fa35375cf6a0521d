import { kvot } from '@valfri/kernel/kvot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Krediteras } from './indata.ts'
import { BESLUT, berakna, besok, modell, pris } from './provdata.ts'

const moms = modell({
  momskompensation: { procent: '3', regi: ['privat'], pa: 'summa', fran: '2019-07-01', beslutId: 'D1' },
})
const langder = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
const visits = (minuter: readonly number[]) =>
  minuter.map((m, i) => {
    const b = besok(`H${i}`, `2026-03-${String(i + 1).padStart(2, '0')}T08:00`, '2026-03-20T09:00')
    return { ...b, slut: b.start + m }
  })

/** The rows of a settled month, as the next month's run credits them. */
function settled(minuter: readonly number[], ore: number): { krediteras: Krediteras[]; summaOre: bigint } {
  const svar = berakna({ modell: moms, priser: [pris('omvardnad', ore)], handelser: visits(minuter) })
  const krediteras = svar.rader.map((r, i) => ({
    id: `R${i}`,
    text: r.text,
    antal: r.antal,
    enhet: r.enhet,
    aprisOre: r.aprisOre,
    faktor: r.faktor,
    beloppOre: r.beloppOre,
    parameter: r.kalla.parameter,
    fran: r.kalla.fran,
    beslut: r.kalla.beslut,
  }))
  return { krediteras, summaOre: svar.summaOre }
}

describe('korrigering efter låst månad', () => {
  it('takes back exactly what was paid: the credit and the original are zero together', () => {
    fc.assert(
      fc.property(langder, fc.integer({ min: 1, max: 90_000 }), (minuter, ore) => {
        const { krediteras, summaOre } = settled(minuter, ore)
        const kredit = berakna({ modell: moms, korrigeringar: [{ krediteras, ersattsAv: [] }] })
        expect(kredit.summaOre + summaOre).toBe(0n)
        expect(kredit.rader.map((r) => r.avser)).toEqual(krediteras.map((k) => k.id))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the difference when the corrected quantity is put in its place, at its own day’s price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 3_000 }), (fore, efter) => {
        const priser = [pris('omvardnad', 44_100), pris('omvardnad', 45_000, '2026-04-01')]
        const rakna = (m: number) =>
          berakna({
            modell: moms,
            priser,
            korrigeringar: [
              {
                krediteras: [],
                ersattsAv: [{ nyckel: 'omvardnad', datum: '2026-03-10', antal: kvot(m), enhet: 'minut' as const }],
              },
            ],
          }).summaOre
        const { krediteras, summaOre } = settled([fore], 44_100)
        const svar = berakna({
          modell: moms,
          priser,
          korrigeringar: [
            {
              krediteras,
              ersattsAv: [{ nyckel: 'omvardnad', datum: '2026-03-10', antal: kvot(efter), enhet: 'minut' }],
            },
          ],
        })
        expect(svar.summaOre).toBe(rakna(efter) - summaOre)
        expect(summaOre).toBe(rakna(fore))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a negative total: a fordran on the utförare is never set to zero', () => {
    const krediteras = [
      {
        id: 'R1',
        antal: kvot(60),
        enhet: 'minut' as const,
        aprisOre: 45_000n,
        beloppOre: 45_000n,
        fran: '2026-01-01',
        beslut: BESLUT,
      },
    ]
    expect(berakna({ korrigeringar: [{ krediteras, ersattsAv: [] }] }).summaOre).toBe(-45_000n)
  })
})
