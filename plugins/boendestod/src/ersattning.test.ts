import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { resolveModell } from '@valfri/berakning/to-modell'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import { describe, expect, it } from 'vitest'
import boendestod from './tjanst.ts'

/* Constructed figures: no kommun's price is in this plugin. */
const beslut = { id: 'D1', instans: 'Socialnämnden', datum: '2025-11-18', diarienummer: 'KONSTR SN 2025/1' }
const minut = (tid: string) => Date.parse(`${tid}:00Z`) / 60_000

function run(val: ModellvalIn, besok: readonly (readonly [string, string])[], gransminuter?: number) {
  const modell = resolveModell(boendestod, 'utford', val, { fran: '2026-01-01', beslut })
  if (!modell.ok) throw new Error(modell.fel.text)
  const svar = beraknaErsattning({
    period: '2026-03',
    regi: 'privat',
    modell: modell.value,
    priser: [{ nyckel: 'timpris', segment: {}, enhet: 'timme', ore: 39_100n, fran: '2026-01-01', beslut }],
    bestallningar: [
      {
        id: 'B1',
        personId: 'P1',
        insats: 'hemma',
        fran: '2026-01-01',
        ...(gransminuter && { gransminuter: [{ fran: '2026-01-01', minuter: gransminuter }] }),
      },
    ],
    handelser: besok.map(([start, slut], i) => ({
      id: `H${i}`,
      bestallningId: 'B1',
      typ: 'utford' as const,
      start: minut(start),
      slut: minut(slut),
    })),
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value
}

describe('ersättning för boendestöd', () => {
  it('does not save a week’s unused time to the next: 120 of 180 minutes, then 180 of 240', () => {
    const svar = run(
      { grans: { niva: 'beslut', period: 'vecka', toleransProcent: '0' } },
      [
        ['2026-03-03T09:00', '2026-03-03T11:00'],
        ['2026-03-10T09:00', '2026-03-10T11:00'],
        ['2026-03-12T09:00', '2026-03-12T11:00'],
      ],
      180,
    )
    // 300 minutes at 391 kr: 5 × 391 = 1 955 kr
    expect(svar.summaOre).toBe(195_500n)
    expect(svar.ejErsatt.map((e) => [e.skal, Number(e.antal.t)])).toEqual([['over-grans', 60]])
  })

  it('pays the raised price in whole kronor where momskompensation is on the price: 391 × 1,06 = 414,46, so 414', () => {
    const svar = run(
      {
        momskompensation: { procent: '6', regi: ['privat'], pa: 'pris', fran: '2026-01-01', beslutId: 'D1' },
        avrundning: { pris: { till: 'krona', metod: 'halv-upp' } },
      },
      [['2026-03-03T09:00', '2026-03-03T10:30']],
    )
    expect(svar.summaOre).toBe(62_100n)
  })

  it('takes vite by dygn at the price of a dygn, and by started week at the price of a week', () => {
    const vite = (per: 'dygn' | 'paborjad-vecka') => {
      const modell = resolveModell(boendestod, 'utford', { vite: { per } }, { fran: '2026-01-01', beslut })
      if (!modell.ok) throw new Error(modell.fel.text)
      const bas = { segment: {}, fran: '2026-01-01', beslut }
      const svar = beraknaErsattning({
        period: '2026-03',
        regi: 'privat',
        modell: modell.value,
        priser: [
          { ...bas, nyckel: 'vite', enhet: 'paborjad-vecka', ore: 500_000n },
          { ...bas, nyckel: 'vite-dygn', enhet: 'dygn', ore: 100_000n },
        ],
        bestallningar: [],
        handelser: [],
        brister: [{ fran: '2026-03-02', till: '2026-03-10' }],
      })
      return svar.ok ? svar.value.summaOre : svar.fel
    }
    // Nine days are two started weeks.
    expect([vite('dygn'), vite('paborjad-vecka')]).toEqual([-900_000n, -1_000_000n])
  })

  it('may be paid per day or per month where a kommun has decided so', () => {
    for (const [underlag, pris] of [
      ['dag', 'dagspris'],
      ['manad', 'manadspris'],
      ['tillfalle', 'besokspris'],
    ] as const) {
      const insatser = { hemma: { del: 'hemma', underlag, pris } }
      expect(resolveModell(boendestod, 'utford', { insatser }, { fran: '2026-01-01', beslut }).ok, underlag).toBe(true)
    }
  })
})
