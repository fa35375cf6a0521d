import { kvot } from '@valfri/kernel/kvot'
import { describe, expect, it } from 'vitest'
import { BESLUT, berakna, besok, bestallning, modell, pris } from './provdata.ts'

const handelser = [
  besok('H1', '2026-03-04T09:00', '2026-03-04T10:00'),
  besok('H2', '2026-03-05T09:00', '2026-03-05T10:00', { bestallningId: 'B2' }),
]
const bestallningar = [
  bestallning({ id: 'B1', avstandKm: kvot(15), gransminuter: [{ fran: '2026-01-01', minuter: 30 }] }),
  bestallning({ id: 'B2', avstandKm: kvot(151, 10), gransminuter: [{ fran: '2026-01-01', minuter: 30 }] }),
]
const priser = [
  pris('omvardnad', 45_000),
  pris('kvalitetspeng', 2_000),
  { ...pris('resa', 6_000, '2026-01-01', { regi: 'privat' }), enhet: 'besok' as const, beslut: BESLUT },
]

describe('tillägg', () => {
  it('per visit are given only beyond the distance that the kommun has set', () => {
    const val = modell({ tillagg: [{ nyckel: 'resa', per: 'besok', avstandKmOver: '15' }] })
    const svar = berakna({ priser, bestallningar, handelser, modell: val })
    expect(svar.rader.map((r) => [r.insats, r.enhet, Number(r.antal.t), Number(r.beloppOre)])).toEqual([
      ['omvardnad', 'minut', 120, 90_000],
      ['resa', 'besok', 1, 6_000],
    ])
  })

  it('per hour count the minutes that were performed, also those past a limit', () => {
    const val = modell({
      tillagg: [{ nyckel: 'kvalitetspeng', per: 'timme' }],
      grans: { niva: 'beslut', period: 'manad' },
    })
    const svar = berakna({ priser, bestallningar, handelser, modell: val })
    expect(svar.rader.map((r) => [r.insats, Number(r.antal.t), Number(r.beloppOre)])).toEqual([
      ['omvardnad', 60, 45_000],
      ['kvalitetspeng', 120, 4_000],
    ])
  })
})

describe('momskompensation', () => {
  const moms = { procent: '6', regi: ['privat' as const], fran: '2019-07-01', beslutId: 'D1' }
  const tillagg = [{ nyckel: 'resa', per: 'besok' as const }]
  const avrundning = { pris: { till: 'krona' as const, metod: 'halv-upp' as const } }
  const rader = (val: Parameters<typeof modell>[0], regi: 'privat' | 'egenregi' = 'privat') =>
    berakna({
      regi,
      priser: [...priser, { ...pris('resa', 5_000, '2026-01-01', { regi: 'egenregi' }), enhet: 'besok' }],
      bestallningar,
      handelser,
      modell: modell(val),
    }).rader.map((r) => [r.slag, Number(r.aprisOre), Number(r.beloppOre)])

  it('on the sum is a row of its own, without what the kommun leaves out', () => {
    expect(rader({ tillagg, momskompensation: { ...moms, pa: 'summa', ejPa: ['resa'] } })).toEqual([
      ['utford', 45_000, 90_000],
      ['tillagg', 6_000, 12_000],
      ['momskompensation', 90_000, 5_400],
    ])
  })

  it('on the price raises the price, rounded as prices are, and only those that the kommun names', () => {
    const pa = { ...moms, pa: 'pris' as const, nycklar: ['omvardnad'] }
    expect(rader({ tillagg, avrundning, momskompensation: pa })).toEqual([
      ['utford', 47_700, 95_400],
      ['tillagg', 6_000, 12_000],
    ])
  })

  it('is not paid to egenregi, whose price is decided by itself', () => {
    expect(rader({ tillagg, momskompensation: { ...moms, pa: 'summa' } }, 'egenregi')).toEqual([
      ['utford', 45_000, 90_000],
      ['tillagg', 5_000, 10_000],
    ])
  })
})
