import { describe, expect, it } from 'vitest'
import { computeAvgift } from './compute-avgift.ts'
import { forklaraAvgift } from './forklara-avgift.ts'
import type { FrystAvgift, FrystBelopp, FrystPost } from './fryst.ts'

const belopp = (ore: string): FrystBelopp => ({
  ore,
  fran: '2026-01-01',
  kalla: 'Källan',
  bekraftad: true,
  beslutId: null,
})
const post = (namn: string, p: Partial<FrystPost>): FrystPost => ({
  id: namn,
  namn,
  insatser: ['h/service'],
  inomMaxtaxa: true,
  per: 'timme',
  ore: '0',
  friaMinuter: 0,
  fran: '2026-01-01',
  beslutId: 'B',
  ...p,
})
const fryst = (poster: readonly FrystPost[]): FrystAvgift => ({
  avgiftsbeslut: null,
  bestallningar: [{ id: 'B1', insats: 'h/service', fran: '2026-01-01', till: null }],
  taxa: {
    period: '2026-10',
    maxtaxa: belopp('266000'),
    minimibelopp: { ensamstaende: belopp('729600'), sammanlevande: belopp('595300') },
    avrundning: { till: 'ore', metod: 'nedat' },
    poster,
    beslut: { B: { id: 'B', instans: 'kf', datum: '2025-11-20', diarienummer: 'KS 1' } },
  },
})
const explain = (poster: readonly FrystPost[], minuter: number) => {
  const indata = fryst(poster)
  const svar = computeAvgift(indata, [
    { id: 'H', bestallningId: 'B1', typ: 'utford-summa', datum: '2026-10-31', minuter },
    { id: 'P', bestallningId: 'B1', typ: 'antal', artikel: 'portion', datum: '2026-10-31', antal: 1 },
  ])
  if (!svar.ok) throw new Error(svar.fel.kod)
  return forklaraAvgift(indata, { ...svar.value, slag: 'manad', tidigareOre: 0n, beloppOre: svar.value.avgiftOre })
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('why a fee is what it is', () => {
  it('says hours, free hours and the price of an hour', () => {
    const { poster } = explain([post('Hemtjänst', { ore: '31200', friaMinuter: 480 })], 555)
    expect(plain(poster[0]?.text ?? '')).toBe('1 tim 15 min sedan 8 tim är avdragna à 312,00 kr i timmen')
    expect(poster[0]?.ore).toBe(39_000)
  })

  it('says which level the time fell in, on both sides of its end', () => {
    const nivaer = [
      { tillMinuter: 360, per: 'timme' as const, ore: '32000' },
      { tillMinuter: null, per: 'manad' as const, ore: '217500' },
    ]
    const text = (minuter: number) =>
      plain(explain([post('Hemtjänst', { per: 'niva', nivaer })], minuter).poster[0]?.text ?? '')
    expect(text(360)).toBe('6 tim: nivån upp till 6 tim, 320,00 kr i timmen')
    expect(text(361)).toBe('6 tim 1 min: den högsta nivån, 2 175,00 kr för månaden')
    expect(text(0)).toBe('Ingen utförd tid')
  })

  it('keeps food outside maxtaxan, and says that nobody knows the income', () => {
    const { steg } = explain(
      [post('Hemtjänst', { ore: '43500' }), post('Mat', { per: 'portion', ore: '7800', inomMaxtaxa: false })],
      6_000,
    )
    expect(steg.map((s) => [s.id, s.ore, s.avgor])).toEqual([
      ['inom', 4_350_000, false],
      ['maxtaxa', 266_000, true],
      ['utrymme', null, false],
      ['lagst', 266_000, false],
      ['utanfor', 7_800, false],
      ['avgift', 273_800, false],
    ])
    expect(steg[2]?.text).toBe('Inget avgiftsbeslut finns: inkomsten begränsar inte avgiften')
  })
})
