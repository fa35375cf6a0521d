import { describe, expect, it } from 'vitest'
import { provaTillstand } from './prova-tillstand.ts'
import { tillstandPerLag } from './sol-och-lss.ts'

const idag = Temporal.PlainDate.from('2026-05-04')
const del = (lag: string) => ({ namn: { sv: 'Ledsagning' }, insatstyp: 'ledsagning', lagrum: [{ lag }] })
const ledsagning = {
  id: 'ledsagning',
  delar: { sol: del('SoL'), lss: del('LSS') },
  regler: { ivoTillstand: tillstandPerLag('ledsagarservice') },
}
const tillstand = (lag: string, verksamhet: string, innehavare = 'firman', fran = '2020-01-01') => ({
  ...{ lag, verksamhet, innehavare },
  fran: Temporal.PlainDate.from(fran),
})
const prova = (lag: 'SoL' | 'LSS', register: ReturnType<typeof tillstand>[] | null, tjanst = ledsagning) =>
  provaTillstand(tjanst, { del: lag.toLowerCase(), lag, innehavare: 'firman', tillstand: register }, idag).kod

describe('a permit from IVO', () => {
  it('follows the law of the beslut: hemtjänst covers ledsagning under SoL, and not under LSS (R-1002)', () => {
    const hemtjanst = [tillstand('SoL', 'hemtjanst')]
    expect([prova('SoL', hemtjanst), prova('LSS', hemtjanst)]).toEqual(['stod', 'inget-tillstand'])
    const egen = [tillstand('LSS', 'ledsagning')]
    expect([prova('SoL', egen), prova('LSS', egen)]).toEqual(['inget-tillstand', 'stod'])
    expect(prova('LSS', [tillstand('LSS', 'avlosning')])).toBe('inget-tillstand')
  })

  it('is the holder’s own, from its own day', () => {
    expect(prova('SoL', [tillstand('SoL', 'hemtjanst', 'en annan')])).toBe('fel-innehavare')
    expect(prova('SoL', [tillstand('SoL', 'hemtjanst', 'firman', '2026-05-05')])).toBe('galler-inte-an')
    expect(prova('SoL', [tillstand('SoL', 'hemtjanst', 'firman', '2026-05-04')])).toBe('stod')
  })

  it('is not missing because the register did not answer, and not asked for where law does not (R-304)', () => {
    expect(prova('SoL', null)).toBe('register-svarar-inte')
    const ivoTillstand = { ...ledsagning.regler.ivoTillstand, delar: ['lss'] }
    expect(prova('SoL', null, { ...ledsagning, regler: { ivoTillstand } })).toBe('kravs-ej')
  })
})
