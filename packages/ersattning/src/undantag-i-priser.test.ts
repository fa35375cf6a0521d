import { describe, expect, it } from 'vitest'
import type { FrystPris } from './fryst-indata.ts'
import { writeOutUndantag } from './undantag-i-priser.ts'

const pris = (segment: Record<string, string>, ore: string, fran = '2026-01-01'): FrystPris => ({
  nyckel: 'timpris',
  segment,
  enhet: 'timme',
  ore,
  fran,
  beslutId: 'b',
})
const kort = (rader: readonly FrystPris[]) =>
  rader.map((r) => [Object.values(r.segment).join(' '), r.fran, r.ore]).sort((a, b) => (a.join() < b.join() ? -1 : 1))

describe('exceptions in a price list', () => {
  it('leaves a list without exceptions as it is', () => {
    const lista = [pris({ del: 'service' }, '40000'), pris({ del: 'omvardnad' }, '45000')]
    expect(writeOutUndantag(lista, 'privat', { zon: ['tatort'] })).toEqual(lista)
  })

  it('pays egenregi its own price from its start, and the common one before', () => {
    const lista = [
      pris({ del: 'service' }, '40000'),
      pris({ del: 'service' }, '41000', '2026-07-01'),
      pris({ del: 'service', regi: 'egenregi' }, '46500', '2026-06-01'),
    ]
    expect(kort(writeOutUndantag(lista, 'egenregi', {}))).toEqual([
      ['service egenregi', '2026-01-01', '40000'],
      ['service egenregi', '2026-06-01', '46500'],
    ])
    expect(kort(writeOutUndantag(lista, 'privat', {}))).toEqual([
      ['service', '2026-01-01', '40000'],
      ['service', '2026-07-01', '41000'],
    ])
  })

  it('goes from one price to prices by band on the day of change', () => {
    const lista = [
      pris({ del: 'service' }, '40000'),
      pris({ del: 'service', tidsband: 'dag' }, '41000', '2027-01-01'),
      pris({ del: 'service', tidsband: 'kvall' }, '46000', '2027-01-01'),
    ]
    expect(kort(writeOutUndantag(lista, 'privat', { tidsband: ['dag', 'kvall', 'natt'] }))).toEqual([
      ['service dag', '2026-01-01', '40000'],
      ['service dag', '2027-01-01', '41000'],
      ['service kvall', '2026-01-01', '40000'],
      ['service kvall', '2027-01-01', '46000'],
      ['service natt', '2026-01-01', '40000'],
    ])
  })

  it('lets a price for egenregi go before bands that are decided for all', () => {
    const lista = [
      pris({ tidsband: 'dag' }, '40000'),
      pris({ tidsband: 'kvall' }, '45000'),
      pris({ regi: 'egenregi' }, '46500', '2026-06-01'),
    ]
    expect(kort(writeOutUndantag(lista, 'egenregi', {}))).toEqual([
      ['egenregi dag', '2026-01-01', '40000'],
      ['egenregi dag', '2026-06-01', '46500'],
      ['egenregi kvall', '2026-01-01', '45000'],
      ['egenregi kvall', '2026-06-01', '46500'],
    ])
  })
})
