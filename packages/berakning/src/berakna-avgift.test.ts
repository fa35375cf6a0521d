import { kvot } from '@valfri/kernel/kvot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Avgiftsperson, type Avgiftstaxa, beraknaAvgift, type Taxepost } from './berakna-avgift.ts'
import type { Handelse } from './indata.ts'
import { besok, bestallning } from './provdata.ts'

const timme: Taxepost = {
  namn: 'Hemtjänst',
  insatser: ['omvardnad'],
  inomMaxtaxa: true,
  per: 'timme',
  ore: 43_500n,
  friaMinuter: 0,
}
const mat: Taxepost = {
  namn: 'Mat',
  insatser: ['mat'],
  inomMaxtaxa: false,
  per: 'portion',
  ore: 7_800n,
  friaMinuter: 0,
}
const taxa: Avgiftstaxa = {
  maxtaxaOre: 266_000n,
  minimibeloppOre: { ensamstaende: 729_600n, sammanlevande: 595_300n },
  poster: [timme, mat],
}
const person: Avgiftsperson = {
  personId: 'P1',
  hushall: 'ensamstaende',
  makeId: null,
  nettoinkomstOre: null,
  bostadskostnadOre: 0n,
  individuelltTillaggOre: 0n,
}
const bestallningar = [bestallning({ id: 'B1' }), bestallning({ id: 'B2', insats: 'mat' })]

function avgift(handelser: readonly Handelse[], val: { p?: Partial<Avgiftsperson>; poster?: Taxepost[] } = {}) {
  const personer = [{ ...person, ...val.p }]
  const svar = beraknaAvgift({
    period: '2026-03',
    taxa: { ...taxa, poster: val.poster ?? taxa.poster },
    bestallningar,
    handelser,
    personer,
  })
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value[0]
}

const minuter = (m: number): Handelse => ({
  id: 'H1',
  bestallningId: 'B1',
  typ: 'utford-summa',
  datum: '2026-03-31',
  minuter: m,
})
const portioner = (n: number): Handelse => ({
  id: 'H2',
  bestallningId: 'B2',
  typ: 'antal',
  artikel: 'portion',
  datum: '2026-03-31',
  antal: n,
})

describe('avgift', () => {
  it('charges the time by the taxa, and the food on top', () => {
    expect(avgift([minuter(120), portioner(10)])).toMatchObject({
      inomOre: 87_000n,
      utanforOre: 78_000n,
      begransadAv: 'taxa',
    })
  })

  it('is limited by maxtaxan for care, never for food', () => {
    expect(avgift([minuter(6_000), portioner(10)])).toMatchObject({
      inomOre: 266_000n,
      utanforOre: 78_000n,
      begransadAv: 'maxtaxa',
    })
  })

  it('never leaves less than minimibeloppet: what is left of the income is the limit', () => {
    const p = { nettoinkomstOre: 1_650_000n, bostadskostnadOre: 780_000n, individuelltTillaggOre: 30_000n }
    expect(avgift([minuter(240)], { p })).toMatchObject({ avgiftOre: 110_400n, begransadAv: 'avgiftsutrymme' })
    expect(avgift([minuter(240)], { p: { ...p, nettoinkomstOre: 1_000_000n } })?.avgiftOre).toBe(0n)
  })

  it('never exceeds maxtaxan and avgiftsutrymmet together with what is outside (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 4_000_000 }), (m, inkomst) => {
        const a = avgift([minuter(m)], { p: { nettoinkomstOre: BigInt(inkomst) } })
        const utrymme = BigInt(Math.max(0, inkomst - 729_600))
        expect(a && a.inomOre <= 266_000n && a.inomOre <= utrymme).toBe(true)
      }),
    )
  })

  it('refuses an event outside its beställning, which nobody has decided a fee for', () => {
    const fore = { ...minuter(60), datum: '2025-12-31' } as Handelse
    expect(() => avgift([fore])).toThrow('utanför beställningens tid')
    expect(() => avgift([{ ...fore, bestallningId: 'B9' }])).toThrow('beställning som inte ingår')
    const bakvant = besok('H1', '2026-03-10T10:00', '2026-03-10T09:00')
    expect(() => avgift([bakvant])).toThrow('slutar inte efter att det börjar')
  })

  it('counts a visit once whatever the staff, to the minute, however the utförare is paid', () => {
    const tva = besok('H1', '2026-03-10T10:00', '2026-03-10T10:13', { personal: 2 })
    // 13/60 × 435
    expect(avgift([tva])?.avgiftOre).toBe(9_425n)
  })

  it('charges a late cancellation by its own hours, and a level by the month’s minutes', () => {
    const avbokad = besok('H1', '2026-03-10T09:00', '2026-03-10T10:00', {
      typ: 'avbokad',
      avbokad: besok('x', '2026-03-08T21:00', '2026-03-08T21:01').start,
    })
    expect(avgift([avbokad])?.avgiftOre).toBe(0n)
    expect(avgift([avbokad], { poster: [{ ...timme, avbokadSenastTimmar: kvot(48) }] })?.avgiftOre).toBe(43_500n)
    const niva: Taxepost = {
      ...timme,
      per: 'niva',
      nivaer: [
        { tillMinuter: 360, per: 'timme', ore: 32_000n },
        { tillMinuter: 1_200, per: 'manad', ore: 217_500n },
      ],
    }
    expect(avgift([minuter(360)], { poster: [niva] })?.avgiftOre).toBe(192_000n)
    expect(avgift([minuter(361)], { poster: [niva] })?.avgiftOre).toBe(217_500n)
    expect(avgift([minuter(0)], { poster: [niva] })?.avgiftOre).toBe(0n)
  })

  it('adds spouses’ incomes and halves them, and asks for the other’s income when it is missing', () => {
    const p = {
      ...person,
      hushall: 'sammanlevande' as const,
      makeId: 'P2',
      nettoinkomstOre: 1_000_000n,
      bostadskostnadOre: 400_000n,
    }
    const make = { ...person, personId: 'P2', nettoinkomstOre: 1_400_000n, bostadskostnadOre: 400_000n }
    const run = (personer: Avgiftsperson[]) =>
      beraknaAvgift({ period: '2026-03', taxa, bestallningar, handelser: [minuter(600)], personer })
    const svar = run([p, make])
    // (1 000 000 + 1 400 000 − 400 000 − 400 000) / 2 − 595 300
    expect(svar.ok && svar.value[0]?.avgiftsutrymmeOre).toEqual(kvot(204_700))
    const utan = run([p])
    expect(utan.ok ? null : utan.fel.kod).toBe('inkomstuppgift-saknas')
  })
})
