import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { describe, expect, it } from 'vitest'
import { faltOf, gransminuterOf } from './bestallningsfakta.ts'

const perManad = mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad')
const perVecka = mangd('minuter-per-vecka', { sv: 'Per vecka' }, 'minuter', 'vecka', { obligatorisk: false })
const tjanst = { bestallning: { mangder: { hemma: [perManad, perVecka] }, falt: [] } } as unknown as Tjanst
const omfattning = (fran: string, minuter: number, uppgifter: Record<string, unknown> = {}) => ({
  fran: Temporal.PlainDate.from(fran),
  delar: { hemma: minuter },
  uppgifter,
})

describe('what a beslut says to the calculation', () => {
  it('limits a month by the minutes a month, from each date that they changed', () => {
    const dater = [omfattning('2026-01-01', 600), omfattning('2026-03-16', 900)]
    expect(gransminuterOf(dater, 'hemma', tjanst, { period: 'manad' })).toEqual([
      { fran: '2026-01-01', minuter: 600 },
      { fran: '2026-03-16', minuter: 900 },
    ])
  })

  it('limits a week by the minutes a week, and never by a month’s minutes', () => {
    const medVecka = omfattning('2026-01-01', 600, { mangder: { hemma: { 'minuter-per-vecka': 180 } } })
    expect(gransminuterOf([medVecka], 'hemma', tjanst, { period: 'vecka' })).toEqual([
      { fran: '2026-01-01', minuter: 180 },
    ])
    expect(gransminuterOf([omfattning('2026-01-01', 600)], 'hemma', tjanst, { period: 'vecka' })).toEqual([])
  })

  it('reads two staff and the distance from the fields in force on the month’s last day, and never from a later month’s', () => {
    const falt = { dubbelbemanning: true, 'avstand-km': 22, nyckel: true }
    const dater = [omfattning('2026-01-01', 600), omfattning('2026-03-01', 600, { falt })]
    const manad = (text: string) => Temporal.PlainDate.from(`${text}-01`)
    expect(faltOf(dater, manad('2026-02'))).toEqual({})
    expect(faltOf(dater, manad('2026-03'))).toEqual({ dubbelbemanning: true, avstandKm: '22' })
    expect(faltOf(dater, manad('2026-04'))).toEqual({ dubbelbemanning: true, avstandKm: '22' })
    const utan = [omfattning('2026-01-01', 600, { falt: { dubbelbemanning: false } })]
    expect(faltOf(utan, manad('2026-01'))).toEqual({})
    expect(faltOf([], manad('2026-01'))).toEqual({})
  })
})
