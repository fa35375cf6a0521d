import { kvot } from '@valfri/kernel/kvot'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Samtal } from './indata.ts'
import { BESLUT, berakna, bestallning, modell, problem } from './provdata.ts'

const priser = [
  ['samtal', 148_600n],
  ['egenavgift', 45_000n],
].map(([nyckel, ore]) => ({
  nyckel: nyckel as string,
  segment: {},
  enhet: 'samtal' as const,
  ore: ore as bigint,
  fran: '2021-01-01',
  beslut: BESLUT,
}))
const egenavgift = { nyckel: 'egenavgift', tasUtVid: ['samtal' as const, 'uteblivet' as const] }
const pa = (val: ModellvalIn, typer: readonly Samtal['typ'][], arende = {}) =>
  berakna({
    priser,
    modell: modell({ egenavgift, ...val }),
    bestallningar: [bestallning({ id: 'B1', insats: 'samtal', ...arende })],
    handelser: typer.map((typ, i) => ({ id: `H${i}`, bestallningId: 'B1', typ, datum: `2026-03-0${i + 1}` })),
  })

describe('samtal', () => {
  it('raises only the kommun’s share, and adds what the couple pays back: 1 036 × 1,06 + 450 = 1 548', () => {
    const svar = pa(
      {
        momskompensation: { procent: '6', regi: ['privat'], pa: 'pris-netto', fran: '2021-01-01', beslutId: 'D1' },
        avrundning: { pris: { till: 'krona', metod: 'halv-upp' } },
      },
      ['samtal'],
    )
    expect(svar.rader.map((r) => [r.slag, r.aprisOre, r.kalla.beslutadOre])).toEqual([
      ['samtal', 154_800n, 148_600n],
      ['egenavgift', -45_000n, undefined],
    ])
    expect(svar.summaOre).toBe(109_800n)
  })

  it('charges the couple for a missed samtal even when the kommun pays nothing for it', () => {
    const svar = pa({ avvikelser: { uteblivet: { '*': '0' } } }, ['uteblivet'])
    expect(svar.rader.map((r) => [r.slag, r.beloppOre])).toEqual([['egenavgift', -45_000n]])
    expect(svar.egenavgifter.get('P1')).toBe(45_000n)
  })

  it('takes nothing from a couple with försörjningsstöd, and counts earlier samtal toward the cap', () => {
    expect(pa({}, ['samtal'], { forsorjningsstod: true }).summaOre).toBe(148_600n)
    const tak = { maxTillfallen: { antal: 5, tillaggBarnUnder18: 3, raknas: ['samtal' as const] } }
    expect(pa(tak, ['samtal', 'samtal'], { tidigareTillfallen: 4 }).ejErsatt).toHaveLength(1)
    const barn = { tidigareTillfallen: 4, sarskildaSkalBarnUnder18: true }
    expect(pa(tak, ['samtal', 'samtal'], barn).ejErsatt).toHaveLength(0)
  })

  it('keeps the samtal of two insatser on rows of their own, and what the couples paid too', () => {
    const svar = berakna({
      priser,
      modell: modell({ egenavgift }),
      bestallningar: [bestallning({ id: 'B1', insats: 'par' }), bestallning({ id: 'B2', insats: 'familj' })],
      handelser: ['B1', 'B2', 'B1'].map((bestallningId, i) => ({
        id: `H${i}`,
        bestallningId,
        typ: 'samtal',
        datum: '2026-03-02',
      })),
    })
    expect(svar.rader.map((r) => [r.slag, r.antal.t, r.beloppOre])).toEqual([
      ['samtal', 1n, 148_600n],
      ['samtal', 2n, 297_200n],
      ['egenavgift', 1n, -45_000n],
      ['egenavgift', 2n, -90_000n],
    ])
  })

  it('raises only the kommun’s share of a corrected samtal too', () => {
    const moms = { procent: '6', regi: ['privat' as const], pa: 'pris-netto' as const }
    const nya = [{ nyckel: 'samtal', datum: '2026-02-03', antal: kvot(2), enhet: 'samtal' as const }]
    const svar = berakna({
      priser,
      modell: modell({
        egenavgift,
        momskompensation: { ...moms, fran: '2021-01-01', beslutId: 'D1' },
        avrundning: { pris: { till: 'krona', metod: 'halv-upp' } },
      }),
      korrigeringar: [{ krediteras: [], ersattsAv: nya }],
    })
    expect(svar.rader.map((r) => [r.slag, r.aprisOre, r.beloppOre])).toEqual([['korrigering', 154_800n, 309_600n]])
  })

  it('asks for the share of a missed samtal where the model does not say it', () => {
    const handelser: Samtal[] = [{ id: 'H1', bestallningId: 'B1', typ: 'uteblivet', datum: '2026-03-01' }]
    const fel = problem({ priser, modell: modell({}), bestallningar: [bestallning({ id: 'B1' })], handelser })
    expect(fel[0]).toMatchObject({ kod: 'modell-ofullstandig', parameter: 'avvikelser.uteblivet' })
  })
})
