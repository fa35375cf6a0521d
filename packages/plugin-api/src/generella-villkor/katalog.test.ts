import { describe, expect, it } from 'vitest'
import type { Svar } from '../falt.ts'
import { provaVillkor } from '../prova-villkor.ts'
import { svarSchema } from '../svar.ts'
import { type Ansokningsfakta, type Villkor, villkorSchema } from '../villkor.ts'
import { forsakringar } from './ekonomi.ts'
import { firmateckning, foretagRegistrerat, fSkatt } from './foretag.ts'
import { gemensammaVillkor, omsorgensVillkor } from './katalog.ts'
import { ivoTillstand } from './tillstand.ts'

const IDAG = Temporal.PlainDate.from('2026-11-02')
const NU = Temporal.Instant.from('2026-11-02T09:00Z')
const utfall = (v: Villkor, svar: Svar, fakta: Ansokningsfakta = {}) => {
  const { utfall, kod } = provaVillkor(v, svar, NU, IDAG, fakta)
  return utfall === 'stod' ? 'stod' : `${utfall}: ${kod}`
}
const fil = { filId: 'f1', namn: 'bevis.pdf' }

describe('de generella villkoren', () => {
  it('are well formed, each with its own id and number', () => {
    const alla = [...gemensammaVillkor, ...omsorgensVillkor]
    for (const v of alla) expect(villkorSchema.safeParse(v).error, v.id).toBeUndefined()
    for (const v of alla) expect(svarSchema(v.svarsform, true).safeParse({}).success, v.id).toBe(true)
    expect(new Set(alla.map((v) => v.id)).size).toBe(alla.length)
    expect(new Set(alla.map((v) => v.nr)).size).toBe(alla.length)
  })

  it('check the organisationsnummer against the form of the firm', () => {
    const form = { organisationsform: 'aktiebolag' }
    expect(utfall(foretagRegistrerat, form, { organisationsnummer: '556016-0680' })).toBe('stod')
    expect(utfall(foretagRegistrerat, form, { organisationsnummer: '556016-0681' })).toBe(
      'motsager: organisationsnummer-ogiltigt',
    )
    const enskild = { organisationsform: 'enskild-firma' }
    expect(utfall(foretagRegistrerat, enskild, { organisationsnummer: '556016-0680' })).toBe(
      'motsager: form-stammer-inte',
    )
    expect(utfall(foretagRegistrerat, { organisationsform: 'utlandskt-foretag' })).toBe('okand: utlandskt')
  })

  it('look at the age of an extract: exactly three months is new enough, a day more is not', () => {
    const svar = (datum: string) => ({ 'f-skatt': true, arbetsgivare: true, utdrag: fil, 'utdrag-datum': datum })
    expect(utfall(fSkatt, svar('2026-08-02'))).toBe('stod')
    expect(utfall(fSkatt, svar('2026-08-01'))).toBe('motsager: for-gammal')
    expect(utfall(fSkatt, svar('2026-11-03'))).toBe('motsager: framtida')
  })

  it('see that an insurance has run out the day after its last day', () => {
    const svar = (till: string) => ({
      'ansvar-till': till,
      'egendom-till': '2027-01-01',
      'olycksfall-till': '2027-01-01',
      forsakringsbevis: fil,
    })
    expect(utfall(forsakringar, svar('2026-11-02'))).toBe('stod')
    expect(utfall(forsakringar, svar('2026-11-01'))).toBe('motsager: har-gatt-ut')
  })

  it('ask for a fullmakt only when another than the firmatecknare signs', () => {
    expect(utfall(firmateckning, { firmatecknare: 'Anna Berg', undertecknare: 'anna berg' })).toBe('stod')
    expect(utfall(firmateckning, { firmatecknare: 'Anna Berg', undertecknare: 'Bo Ek' })).toBe('okand: saknas')
  })

  it('hold IVO’s permit to its holder, its first day and the delar that need one', () => {
    const ivo = ivoTillstand(['omvardnad'], [{ lag: 'SoL' }], 'hemtjänst')
    const svar = { diarienummer: '8.1-1/2025', innehavare: '556016-0680', fran: '2025-01-01', beslut: fil }
    const fakta = { organisationsnummer: '5560160680', delar: ['omvardnad'] }
    expect(utfall(ivo, svar, fakta)).toBe('stod')
    expect(utfall(ivo, { ...svar, innehavare: '202100-5489' }, fakta)).toBe('motsager: fel-innehavare')
    expect(utfall(ivo, { ...svar, fran: '2026-12-01' }, fakta)).toBe('motsager: galler-inte-an')
    expect(utfall(ivo, {}, { delar: ['service'] })).toBe('kravs-ej: kravs-ej')
  })

  it('never turn a plugin’s own fault into an answer', () => {
    const trasig: Villkor = {
      ...fSkatt,
      prova: () => {
        throw new Error('oj')
      },
    }
    expect(utfall(trasig, {})).toBe('okand: prova-fel')
    expect(utfall(fSkatt, { 'f-skatt': 'ja' })).toBe('okand: svar-ogiltigt')
  })
})
