import { describe, expect, it } from 'vitest'
import { dagarIArbete, forestandare } from './forestandare.ts'

const d = Temporal.PlainDate.from
const idag = d('2026-11-02')
const prova = (...rader: [string, string?][]) =>
  forestandare.prova?.(
    {
      utbildning: 'pedagogik',
      anstallningar: rader.map(([fran, till]) => ({ arbetsgivare: 'Konstruerad', fran, till: till ?? null })),
    },
    idag,
    {},
  ).utfall

describe('föreståndarens erfarenhet', () => {
  it('counts each day once, however many posts there were', () => {
    const ar = { fran: d('2024-01-01'), till: d('2024-12-31') }
    expect(dagarIArbete([ar, ar, { fran: d('2024-06-01'), till: d('2025-01-31') }])).toBe(366 + 31)
  })

  it('contradicts the day before two years, and supports from that day', () => {
    expect(prova(['2024-11-04'])).toBe('motsager')
    expect(prova(['2024-11-02'])).toBe('stod')
    expect(prova(['2024-11-01'])).toBe('stod')
  })

  it('does not count work that has not been done', () => {
    expect(prova(['2026-12-01'])).toBe('okand')
    expect(prova(['2025-06-01', '2030-01-01'])).toBe('motsager')
  })
})
