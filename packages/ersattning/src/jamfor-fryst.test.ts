import { describe, expect, it } from 'vitest'
import type { FrystBestallning, FrystIndata } from './fryst-indata.ts'
import { jamforFryst } from './jamfor-fryst.ts'

const beslut = (id: string) => ({ id, instans: 'namnd', datum: '2025-11-18', paragraf: '§ 1', diarienummer: id })
const plats: FrystBestallning = {
  id: 'b1',
  personId: 'p1',
  insats: 'plats',
  fran: '2026-01-01',
  till: null,
  nivaer: [{ fran: '2026-01-01', niva: '2' }],
}
const indata = (b: Partial<FrystBestallning> = {}, ore: readonly [fran: string, ore: string][] = []): FrystIndata => ({
  period: '2026-10',
  regi: 'privat',
  tjanstId: 'daglig-verksamhet',
  tjanstVersion: '2026.1',
  modell: { id: 'per-dag', val: { insatser: {} }, fran: '2026-01-01', beslut: beslut('m') },
  beslut: {},
  priser: [['2026-01-01', '62600'] as const, ...ore].map(([fran, o]) => ({
    ...{ nyckel: 'dagpris', segment: { niva: '2' }, enhet: 'dag', ore: o, fran },
    beslutId: `beslut-${fran}`,
  })),
  bestallningar: [{ ...plats, ...b }],
})
const rad = { bestallningId: 'b1', del: 'plats', parameter: 'dagpris', segment: { niva: '2' } }
const diff = (nu: FrystIndata, r: Parameters<typeof jamforFryst>[2] = rad) => jamforFryst(indata(), nu, r, '2026-11-01')

describe('why a locked month is computed anew', () => {
  it('finds nothing where nothing that the month is computed from has changed', () => {
    expect(diff(indata())).toEqual([])
  })

  it('names a nivå that was set back in time, beside the one it replaced, and no nivå of a later month', () => {
    const nivaer = [
      { fran: '2026-01-01', niva: '2' },
      { fran: '2026-10-14', niva: '3' },
      { fran: '2026-11-01', niva: '4' },
    ]
    expect(diff(indata({ nivaer }))).toEqual([
      { bestallningId: 'b1', slag: 'niva', fore: '2', efter: '3', fran: '2026-10-14', beslutId: null },
    ])
  })

  it('names everyone behind a row of many, but only in the rows of the two nivåer that they went between', () => {
    const nivaer = [
      { fran: '2026-01-01', niva: '2' },
      { fran: '2026-10-14', niva: '3' },
    ]
    const alla = { ...rad, bestallningId: null }
    for (const [niva, antal] of [
      ['2', 1],
      ['3', 1],
      ['4', 0],
    ] as const)
      expect(diff(indata({ nivaer }), { ...alla, segment: { niva } })).toHaveLength(antal)
    expect(diff(indata({ nivaer }), { ...alla, del: '', segment: {} })).toMatchObject([{ bestallningId: 'b1' }])
    expect(diff(indata({ nivaer }), { ...alla, del: 'service', segment: {} })).toEqual([])
  })

  it('reads the later of two with the same day as the correction', () => {
    const nivaer = [
      { fran: '2026-01-01', niva: '2' },
      { fran: '2026-01-01', niva: '1' },
    ]
    expect(diff(indata({ nivaer }))).toMatchObject([{ slag: 'niva', fore: '2', efter: '1', fran: '2026-01-01' }])
  })

  it('names a price decided back in time with its decision, for the rows that have it and no other', () => {
    const nu = indata({}, [['2026-10-01', '65000']])
    expect(diff(nu)).toEqual([
      {
        ...{ bestallningId: null, slag: 'pris', fore: '62600', efter: '65000', fran: '2026-10-01' },
        beslutId: 'beslut-2026-10-01',
      },
    ])
    expect(diff(nu, { ...rad, segment: { niva: '3' } })).toEqual([])
    expect(diff(nu, { ...rad, parameter: 'timpris' })).toEqual([])
  })

  it('names a beställning whose days have moved, and one that was not there', () => {
    expect(diff(indata({ till: '2026-10-20' }))).toMatchObject([
      { slag: 'period', fore: 'från 2026-01-01', efter: '2026-01-01 till 2026-10-20' },
    ])
    expect(jamforFryst(null, indata(), rad, '2026-11-01')).toMatchObject([
      { slag: 'period', fore: null, efter: 'från 2026-01-01', fran: '2026-01-01' },
    ])
  })
})
