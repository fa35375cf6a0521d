import { describe, expect, it } from 'vitest'
import { formatDatum, formatKronor, formatManad, formatMinuter, formatTidpunkt, parseKronor } from './format.ts'
import { formatOrganisationsnummer, isOrganisationsnummer } from './organisationsnummer.ts'

const rakt = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('what people read and type', () => {
  it('writes öre as kronor in the Swedish way, also when they are owed back', () => {
    expect(rakt(formatKronor(123_450))).toBe('1 234,50')
    expect(rakt(formatKronor(-5))).toBe('−0,05')
    expect(rakt(formatKronor(100_000, { ore: false }))).toBe('1 000')
    expect(rakt(formatKronor(100_050, { ore: false }))).toBe('1 000,50')
  })

  it('reads kronor as people type them, to whole öre, and nothing else', () => {
    expect(parseKronor('412,5')).toBe(41_250)
    expect(parseKronor('1 234,50 kr')).toBe(123_450)
    expect(parseKronor('−3')).toBe(-300)
    expect(parseKronor('0.1')).toBe(10)
    for (const fel of ['', 'abc', '1,234', '1.2.3', '--1', '99999999999999999'])
      expect(parseKronor(fel), fel).toBeNull()
  })

  it('writes minutes as hours and minutes', () => {
    expect(formatMinuter(45)).toBe('45 min')
    expect(formatMinuter(120)).toBe('2 h')
    expect(formatMinuter(-135)).toBe('−2 h 15 min')
  })

  it('writes dates in words, and instants in Swedish time on both sides of the change of clocks', () => {
    expect(formatDatum('2026-11-02')).toBe('2 november 2026')
    expect(formatDatum('2026-11-02', 'dag')).toBe('måndag 2 november')
    expect(formatManad('2026-10')).toBe('oktober 2026')
    expect(formatTidpunkt('2026-10-25T00:30:00Z')).toBe('25 oktober 2026 kl. 02.30')
    expect(formatTidpunkt('2026-10-25T01:30:00Z', 'klocka')).toBe('02.30')
    expect(formatTidpunkt('2026-12-31T23:30:00Z', 'kort')).toBe('1 jan 2027 kl. 00.30')
  })

  it('knows an organisationsnummer by its control digit, in any common writing', () => {
    expect(isOrganisationsnummer('556036-0793')).toBe(true)
    expect(isOrganisationsnummer('165560360793')).toBe(true)
    expect(isOrganisationsnummer('556036-0794')).toBe(false)
    expect(isOrganisationsnummer('55603607')).toBe(false)
    expect(formatOrganisationsnummer('5560360793')).toBe('556036-0793')
  })
})
