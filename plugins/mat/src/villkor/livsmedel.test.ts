import type { Villkor } from '@valfri/plugin-api/villkor'
import { describe, expect, it } from 'vitest'
import { bestallningAvMat, ingenOppnar, kostOchAllergi, livsmedelsregistrering } from './livsmedel.ts'

const IDAG = Temporal.PlainDate.from('2026-11-02')
const fil = { filId: 'f1', namn: 'beslut.pdf' }
const kod = (v: Villkor, svar: object, delar: string[] = []) => v.prova?.(svar as never, IDAG, { delar }).kod

describe('villkor för mat', () => {
  it('counts a registration from its own day, not before', () => {
    const svar = { registreringsnummer: 'MN 2026/1', myndighet: 'Miljönämnden', beslut: fil }
    expect(kod(livsmedelsregistrering, { ...svar, fran: '2026-11-02' })).toBe('stod')
    expect(kod(livsmedelsregistrering, { ...svar, fran: '2026-11-03' })).toBe('galler-inte-an')
    expect(kod(livsmedelsregistrering, { ...svar, fran: '2026-11-01', beslut: null })).toBe('saknas')
  })

  it('asks who applies for specialkost which diets it can give', () => {
    const svar = { koster: [], allergener: true, matsedel: fil }
    expect(kod(kostOchAllergi, svar, ['specialkost'])).toBe('inga-koster')
    expect(kod(kostOchAllergi, svar, ['matlada'])).toBe('stod')
  })

  it('asks for an alarm within the hour, for two dishes, and for a telephone', () => {
    expect(kod(ingenOppnar, { 'larmar-inom': 61, rutin: fil })).toBe('for-sent')
    expect(kod(ingenOppnar, { 'larmar-inom': 60, rutin: fil })).toBe('stod')
    expect(kod(bestallningAvMat, { ratter: 1, telefon: true })).toBe('for-fa-ratter')
    expect(kod(bestallningAvMat, { ratter: 2, telefon: false })).toBe('inte-per-telefon')
  })
})
