import { describe, expect, it } from 'vitest'
import { lokaler } from './lokaler.ts'

const idag = Temporal.PlainDate.from('2026-11-02')
const svar = {
  adress: 'Storgatan 1',
  platser: 12,
  tillganglig: true,
  vila: true,
  brandskydd: '2026-01-15',
  ritning: { filId: 'F1', namn: 'ritning.pdf' },
}
const prova = (andrat: object, delar: readonly string[]) =>
  lokaler.prova?.({ ...svar, ...andrat }, idag, { delar }).utfall

describe('dagverksamhetens lokaler', () => {
  it('asks about the doors only of who applies for dementia', () => {
    expect(prova({}, ['social'])).toBe('stod')
    expect(prova({}, ['social', 'demens'])).toBe('okand')
    expect(prova({ 'trygg-utgang': false }, ['demens'])).toBe('motsager')
    expect(prova({ 'trygg-utgang': true }, ['demens'])).toBe('stod')
  })

  it('takes a check of the fire protection that is a year old to the day, and not one day more', () => {
    expect(prova({ brandskydd: '2025-11-02' }, ['social'])).toBe('stod')
    expect(prova({ brandskydd: '2025-11-01' }, ['social'])).toBe('motsager')
  })
})
