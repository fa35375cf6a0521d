import { describe, expect, it } from 'vitest'
import { parsePerioder } from './modell-band.ts'
import { fromModellFalt, type Modell, toModellFalt, type Val } from './modell-falt.ts'
import type { Prislista } from './typer.ts'

const BYGGSTENAR = [
  'tidsband',
  'prisdatum',
  'handelseavrundning',
  'dubbelbemanning',
  'grans',
  'avvikelser',
  'franvaro',
  'schablondagar',
  'momskompensation',
  'tillagg',
  'maxTillfallen',
  'egenavgift',
  'vite',
] as const
const modell = {
  id: 'utford',
  namn: 'Utförd tid',
  beskrivning: '',
  underlag: { service: ['utford-tid', 'schablontid'], omvardnad: ['utford-tid'] },
  byggstenar: [...BYGGSTENAR],
  artiklar: [{ id: 'portion', namn: 'Portion' }],
} as unknown as Modell

/** Every choice that modellval.ts has, so that none is lost on the way through the form. */
const allt = {
  insatser: {
    service: { del: 'service', underlag: 'schablontid', schablonMinuter: 60 },
    omvardnad: { del: 'omvardnad', underlag: 'utford-tid', pris: 'timpris' },
    stad: { del: 'service', underlag: 'schablontid', schablonMinuter: 96 },
  },
  tidsband: [
    { namn: 'storhelg', typ: 'intervall', perioder: [{ fran: '2026-12-24T00:00', till: '2026-12-27T00:00' }] },
    { namn: 'helg', typ: 'vecka', fran: { dag: 'fre', tid: '19:00' }, till: { dag: 'man', tid: '07:00' } },
    { namn: 'dag', typ: 'dygn', fran: '07:00', till: '19:00', dagar: ['man', 'tis'] },
  ],
  prisdatum: 'start',
  handelseavrundning: { tillMinuter: 5, metod: 'upp' },
  dubbelbemanning: 'per-personal',
  grans: { niva: 'kundstock', period: 'vecka', toleransProcent: '10' },
  avvikelser: {
    avbojt: { '*': '55', service: '75' },
    bomtid: { '*': '50' },
    uteblivet: { omvardnad: '100' },
    avbokadSenastTimmar: '24',
    senAvbestallning: { portion: '50' },
    hogstMinuter: { avbojt: 60 },
  },
  franvaro: {
    raknasPa: 'planerad-dag',
    faktorer: [
      { dagFran: 1, procent: '75', dagTill: 5 },
      { dagFran: 6, procent: '25' },
    ],
  },
  schablondagar: { dagarPerManad: '21', veckodagar: '5' },
  tillagg: [{ nyckel: 'resa', per: 'besok', avstandKmOver: '12.5', niva: '3' }],
  maxTillfallen: { antal: 5, tillaggBarnUnder18: 3, raknas: ['samtal', 'uteblivet'] },
  egenavgift: { nyckel: 'egenavgift', tasUtVid: ['samtal'] },
  vite: { per: 'paborjad-vecka', takProcentAvErsattning: '10' },
  radgruppering: 'handelse',
  avrundning: { rad: { till: 'ore', metod: 'halv-jamn' }, total: { till: 'krona', metod: 'halv-upp' } },
} as unknown as Val

const lista = (val: Val): Prislista =>
  ({ modell: { varde: { modell: 'utford', val }, fran: '2026-01-01' }, modeller: [modell] }) as unknown as Prislista

describe('the model of a kommun in a form', () => {
  it('keeps every choice that a model can have, unchanged', () => {
    expect(fromModellFalt(toModellFalt(lista(allt)), modell)).toEqual(allt)
  })

  it('sends nothing of what the tjänst does not offer', () => {
    const falt = toModellFalt(lista(allt))
    const knapp = fromModellFalt(falt, { ...modell, byggstenar: [] })
    expect(Object.keys(knapp)).toEqual(['insatser', 'radgruppering', 'avrundning'])
  })

  it('reads percent with a decimal comma as exact text', () => {
    const falt = { ...toModellFalt(lista({} as Val)), gransNiva: 'kund', gransPeriod: 'manad', tolerans: '2,5' }
    expect(fromModellFalt(falt, modell)).toMatchObject({ grans: { toleransProcent: '2.5' } })
  })

  it('reads dated periods a line, and refuses one that is no period', () => {
    expect(parsePerioder('2026-12-24 00:00 \u2013 2026-12-27 00:00\n\n2026-12-31 18:00 - 2027-01-02 00:00')).toEqual([
      { fran: '2026-12-24T00:00', till: '2026-12-27T00:00' },
      { fran: '2026-12-31T18:00', till: '2027-01-02T00:00' },
    ])
    expect(parsePerioder('julafton')).toBeNull()
    expect(parsePerioder('')).toBeNull()
  })
})
