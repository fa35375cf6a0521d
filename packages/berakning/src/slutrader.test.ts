import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import type { Vitesbrist } from './indata.ts'
import { BESLUT, berakna, besok, modell, pris, problem } from './provdata.ts'

/* Two visits of an hour at 450 kr are 900 kr; the vite is 300 kr. */

const handelser = [
  besok('H1', '2026-03-02T08:00', '2026-03-02T09:00'),
  besok('H2', '2026-03-03T08:00', '2026-03-03T09:00'),
]
const brist = (fran: string, till: string): Vitesbrist => ({ fran, till })
const med = (val: ModellvalIn, enhet: 'dygn' | 'paborjad-vecka', brister: readonly Vitesbrist[]) => ({
  modell: modell(val),
  priser: [pris('omvardnad', 45_000), { ...pris('vite', 30_000), enhet, beslut: BESLUT }],
  handelser,
  brister,
})
const belopp = (...args: Parameters<typeof med>) =>
  berakna(med(...args)).rader.map((r) => [r.slag, Number(r.antal.t), Number(r.beloppOre)])
const moms = { procent: '6', regi: ['privat' as const], pa: 'summa' as const, fran: '2026-01-01', beslutId: 'D1' }

describe('vite', () => {
  it('counts every day of the brist, both the first and the last', () => {
    const rader = belopp({ vite: { per: 'dygn' } }, 'dygn', [brist('2026-03-09', '2026-03-10')])
    expect(rader.at(-1)).toEqual(['vite', 2, -60_000])
  })

  it('counts a week from its first day: seven days are one, eight are two', () => {
    const veckor = (till: string) =>
      belopp({ vite: { per: 'paborjad-vecka' } }, 'paborjad-vecka', [brist('2026-03-02', till)]).at(-1)?.[1]
    expect([veckor('2026-03-07'), veckor('2026-03-08'), veckor('2026-03-09')]).toEqual([1, 1, 2])
  })

  it('is lowered to the share of the run’s own rows, without momskompensation, and keeps its days', () => {
    const val = { vite: { per: 'dygn' as const, takProcentAvErsattning: '10' }, momskompensation: moms }
    expect(belopp(val, 'dygn', [brist('2026-03-09', '2026-03-10')])).toEqual([
      ['utford', 120, 90_000],
      ['momskompensation', 6, 5_400],
      ['vite', 2, -9_000],
    ])
  })

  it('is never raised by momskompensation on the price', () => {
    const val = {
      vite: { per: 'dygn' as const },
      momskompensation: { ...moms, pa: 'pris' as const },
      avrundning: { pris: { till: 'ore' as const, metod: 'halv-upp' as const } },
    }
    expect(belopp(val, 'dygn', [brist('2026-03-09', '2026-03-09')]).at(-1)).toEqual(['vite', 1, -30_000])
  })

  it('stops where the model has none, or the brist ends before it begins', () => {
    const utan = med({}, 'dygn', [brist('2026-03-09', '2026-03-09')])
    expect(problem(utan)[0]).toMatchObject({ kod: 'modell-ofullstandig', parameter: 'vite' })
    const bakvant = med({ vite: { per: 'dygn' } }, 'dygn', [brist('2026-03-09', '2026-03-08')])
    expect(problem(bakvant)[0]).toMatchObject({ kod: 'handelse-ogiltig', parameter: 'vite' })
  })
})

describe('summan', () => {
  it('is rounded to the krona by a row of its own, credits and vite included, and only where it changes', () => {
    const total = { till: 'krona' as const, metod: 'halv-upp' as const }
    const val = { vite: { per: 'dygn' as const }, avrundning: { total } }
    const udda = { ...med(val, 'dygn', [brist('2026-03-09', '2026-03-09')]) }
    const priser = [pris('omvardnad', 45_027), ...udda.priser.slice(1)]
    const svar = berakna({ ...udda, priser })
    expect(svar.rader.at(-1)).toMatchObject({ slag: 'avrundning', aprisOre: 46n, beloppOre: 46n })
    expect(svar.summaOre).toBe(60_100n)
    expect(berakna(udda).rader.map((r) => r.slag)).toEqual(['utford', 'vite'])
  })
})

describe('personal', () => {
  it('of more than a column holds stops the run and is never paid as a smaller number', () => {
    expect(
      problem({ handelser: [besok('H1', '2026-03-02T08:00', '2026-03-02T09:00', { personal: 300 })] })[0]?.kod,
    ).toBe('handelse-ogiltig')
  })
})
