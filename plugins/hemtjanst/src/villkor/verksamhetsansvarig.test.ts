import { describe, expect, it } from 'vitest'
import { heltidsdagar, verksamhetsansvarig } from './verksamhetsansvarig.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const IDAG = dag('2026-11-02')
const period = (fran: string, till: string, procent: number) => ({ fran: dag(fran), till: dag(till), procent })
const arbete = (fran: string, till: string | null, omfattning: number, ledning: boolean) => ({
  arbetsgivare: 'Omsorg AB',
  fran,
  till,
  omfattning,
  ledning,
})
const prova = (svar: object) => {
  const { utfall, kod } =
    verksamhetsansvarig.prova?.({ utbildning: 'hogskola', svenska: true, ...svar }, IDAG, {}) ?? {}
  return utfall === 'stod' ? 'stod' : kod
}

describe('verksamhetsansvarigs erfarenhet (S01)', () => {
  it('adds part time up, and counts days that overlap as one full-time day at most', () => {
    expect(heltidsdagar([period('2025-01-01', '2025-12-31', 50)])).toBe(182)
    expect(heltidsdagar([period('2025-01-01', '2025-12-31', 50), period('2025-01-01', '2025-12-31', 50)])).toBe(365)
    expect(heltidsdagar([period('2025-01-01', '2025-12-31', 100), period('2025-07-01', '2025-12-31', 100)])).toBe(365)
    expect(heltidsdagar([])).toBe(0)
  })

  it('supports two full years in the work, two of them as a leader', () => {
    expect(prova({ anstallningar: [arbete('2024-11-01', null, 100, true)] })).toBe('stod')
    expect(prova({ anstallningar: [arbete('2024-11-01', null, 75, true)] })).toBe('for-kort-yrkestid')
  })

  it('counts only the last ten years', () => {
    expect(prova({ anstallningar: [arbete('2005-01-01', '2016-10-31', 100, true)] })).toBe('for-kort-yrkestid')
  })

  it('asks for years as a leader apart from years in the work', () => {
    const anstallningar = [arbete('2020-01-01', '2025-01-01', 100, false), arbete('2025-01-02', null, 100, true)]
    expect(prova({ anstallningar })).toBe('for-kort-ledning')
  })

  it('asks for yrkeshögskolepoäng, for UHR’s assessment of a foreign degree, and leaves other education to a person', () => {
    const anstallningar = [arbete('2020-01-01', null, 100, true)]
    expect(prova({ utbildning: 'yrkeshogskola', 'yh-poang': 300, anstallningar })).toBe('for-fa-poang')
    expect(prova({ utbildning: 'yrkeshogskola', 'yh-poang': 400, anstallningar })).toBe('stod')
    expect(prova({ utbildning: 'utlandsk', anstallningar })).toBe('saknas')
    expect(prova({ utbildning: 'annan', anstallningar })).toBe('bedoms')
    expect(prova({ svenska: false, anstallningar })).toBe('svarat-nej')
  })
})
