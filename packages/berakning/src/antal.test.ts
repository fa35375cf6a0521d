import type { Underlag } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Antal } from './indata.ts'
import { BESLUT, berakna, bestallning, modell, pris } from './provdata.ts'

const portion = { nyckel: 'portion', segment: {}, enhet: 'portion' as const, ore: 5_200n, fran: '2026-01-01' }
const handelser: Antal[] = (['antal', 'sen-avbestallning'] as const).map((typ, i) => ({
  id: `H${i}`,
  bestallningId: 'B1',
  typ,
  datum: '2026-03-02',
  artikel: 'portion',
  antal: 3,
}))
const pa = (underlag: Underlag) =>
  berakna({
    priser: [
      { ...portion, beslut: BESLUT },
      { ...pris('mat', 60_000), enhet: 'dag' },
    ],
    modell: modell({
      insatser: { mat: { del: 'mat', underlag, pris: 'mat', schablonMinuter: 10 } },
      avvikelser: { senAvbestallning: { portion: '50' } },
    }),
    bestallningar: [bestallning({ id: 'B1', insats: 'mat' })],
    handelser,
  })

describe('portioner', () => {
  it('are paid whatever the insats is paid by, and a share of those cancelled too late', () => {
    for (const underlag of ['tillfalle', 'utford-tid', 'schablontid'] as const)
      expect(pa(underlag).rader.map((r) => [r.slag, r.beloppOre])).toEqual([
        ['antal', 15_600n],
        ['sen-avbestallning', 7_800n],
      ])
  })

  it('cancelled too late give nothing where the day itself is paid, and the reason is noted', () => {
    const svar = pa('dag')
    expect(svar.rader.map((r) => [r.slag, r.beloppOre])).toEqual([['antal', 15_600n]])
    expect(svar.ejErsatt.map((e) => [e.skal, e.handelseId])).toEqual([['ersatts-inte-i-modellen', 'H1']])
  })
})
