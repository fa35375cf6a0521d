import { describe, expect, it } from 'vitest'
import { mangd } from './bestallning.ts'
import { defineTjanst, loadTjanst } from './define-tjanst.ts'
import { antal, besok, samtal } from './handelse.ts'
import { modell } from './modell.ts'
import { pris } from './parameter.ts'
import { bestallningFormSchema } from './parse-bestallning.ts'
import { parseHandelse } from './parse-handelse.ts'
import { loadRegister } from './register.ts'
import { egenAnmalan, villkor } from './villkor.ts'

const text3 = { sv: 'Snöskottning', lattlast: 'Någon skottar', en: 'Snow clearing' }
const prov = defineTjanst({
  api: 1,
  id: 'snoskottning',
  version: '1',
  namn: text3,
  lagrum: [{ lag: 'SoL' }],
  delar: { tak: { namn: { sv: 'Tak' }, insatstyp: 'service', lagrum: [{ lag: 'SoL' }] } },
  villkor: [
    villkor({
      id: 'stege',
      nr: 'X01',
      avsnitt: 'verksamhet',
      namn: { sv: 'Stege' },
      text: { sv: 'Stegen ska vara hel.' },
      kontroller: [egenAnmalan(14)],
      vidBrist: ['varning'],
    }),
  ],
  bestallning: { mangder: { tak: [mangd('ganger', { sv: 'Gånger' }, 'tillfallen', 'manad')] }, falt: [] },
  handelser: {
    besok: besok({ sv: 'Besök' }, { personal: true }),
    salt: antal({ sv: 'Salt' }, { artikel: 'salt' }),
    radgivning: samtal({ sv: 'Rådgivning' }),
  },
  parametrar: {
    timpris: pris({ namn: { sv: 'Timpris' }, enhet: 'timme' }),
    saltpris: pris({ namn: { sv: 'Salt' }, enhet: 'portion' }),
  },
  ersattning: {
    utford: modell({
      namn: { sv: 'Utförd tid' },
      beskrivning: { sv: 'Per minut.' },
      underlag: { tak: ['utford-tid'] },
      pris: { tak: 'timpris' },
      artiklar: { salt: { pris: 'saltpris', enhet: 'portion' } },
      byggstenar: [],
    }),
  },
  avgift: { poster: [], lagrum: [], ingenAvgift: { sv: 'Ingen avgift.' } },
  statistik: [],
  texter: { sammanfattning: text3 },
  regler: {
    beslutskrav: { krav: 'inget', lagrum: [] },
    ivoTillstand: { kravs: false, lagrum: [], text: { sv: 'Nej.' } },
    cpv: ['90620000-9'],
    registerkontroll: [],
    sekretess: { lagrum: [], kansligaUppgifter: [], utanIdentitet: false },
  },
})
const falt = (deklaration: unknown) => {
  const laddad = loadTjanst(deklaration)
  return laddad.ok ? [] : Object.keys(laddad.fel.falt ?? {})
}

describe('plugin-kontraktet', () => {
  it('loads a whole tjänst', () => {
    expect(falt(prov)).toEqual([])
  })

  it('refuses an unknown version of the contract and says which one applies', () => {
    const laddad = loadTjanst({ ...prov, api: 2 })
    expect(laddad.ok ? null : [laddad.fel.kod, laddad.fel.text]).toEqual([
      'plugin-api-okand',
      'Tjänsten snoskottning är skriven för version 2 av plugin-kontraktet. Här gäller version 1.',
    ])
  })

  it('refuses what is missing or unknown, by its path', () => {
    const { cpv: _cpv, ...regler } = prov.regler
    expect(falt({ ...prov, regler })).toEqual(['regler.cpv'])
    expect(falt({ ...prov, id: 'Snö skottning' })).toEqual(['id'])
    expect(loadTjanst({ ...prov, hemlig: 1 }).ok).toBe(false)
    expect(loadTjanst(null).ok).toBe(false)
  })

  it('refuses a name that points at nothing: a del, a price, an article', () => {
    const utford = prov.ersattning.utford as (typeof prov.ersattning)[string]
    expect(falt({ ...prov, bestallning: { mangder: {}, falt: [] } })).toEqual(['bestallning.mangder.tak'])
    expect(falt({ ...prov, ersattning: { utford: { ...utford, pris: { tak: 'finns-inte' } } } })).toEqual([
      'ersattning.utford.pris',
    ])
    expect(falt({ ...prov, ersattning: { utford: { ...utford, artiklar: {} } } })).toEqual([
      'ersattning.utford.artiklar',
    ])
  })

  it('refuses a field that could hold a name where the kommun may not know who it is', () => {
    const utan = { ...prov.regler, sekretess: { ...prov.regler.sekretess, utanIdentitet: true } }
    const bestallning = { ...prov.bestallning, falt: [{ id: 'ovrigt', typ: 'text' as const, namn: { sv: 'Övrigt' } }] }
    expect(falt({ ...prov, regler: utan })).toEqual([])
    expect(falt({ ...prov, regler: utan, bestallning })).toEqual(['bestallning.falt.ovrigt'])
  })

  it('leaves a faulty plugin and a second with the same id out of the register, and keeps the others', () => {
    const { tjanster, laddfel } = loadRegister([{ ...prov, api: 9 }, prov, prov])
    expect([...tjanster.keys()]).toEqual(['snoskottning'])
    expect(laddfel.map((f) => f.kod)).toEqual(['plugin-api-okand', 'plugin-dubblett'])
  })
})

describe('händelser', () => {
  const las = (ra: object) => {
    const svar = parseHandelse(prov, { typ: 'besok', del: 'tak', ...ra })
    return svar.ok ? svar.value : svar.fel.falt
  }

  it('reads a visit in Swedish local time', () => {
    expect(las({ start: '2026-03-06T18:45', slut: '2026-03-06T19:30' })).toEqual({
      typ: 'besok',
      del: 'tak',
      start: Temporal.Instant.from('2026-03-06T17:45Z'),
      slut: Temporal.Instant.from('2026-03-06T18:30Z'),
      personal: 1,
    })
  })

  it('says at the field what is wrong: no end, end before start, a time that does not exist, one that comes twice', () => {
    expect(las({ start: '2026-03-06T18:45' })).toEqual({ slut: 'Fyll i tiden.' })
    expect(las({ start: '2026-03-06T18:45', slut: '2026-03-06T18:45' })).toHaveProperty('slut')
    expect(las({ start: '2026-03-06T18:45', slut: '2026-03-08T18:45' })).toHaveProperty('slut')
    expect(las({ start: '2026-03-29T02:30', slut: '2026-03-29T04:00' })).toHaveProperty('start')
    expect(las({ start: '2026-10-25T02:30', slut: '2026-10-25T04:00' })).toHaveProperty('start')
    expect(las({ typ: 'salt', datum: '2026-02-30', antal: 1.5 })).toEqual({
      datum: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
      antal: 'Skriv ett helt tal, minst 1.',
    })
  })
})

describe('beställning', () => {
  it('grants dated whole quantities of the del, and nothing that the del does not have', () => {
    const schema = bestallningFormSchema(prov, 'tak')
    const innehall = (mangder: object) => ({ del: 'tak', beviljat: [{ fran: '2026-01-01', mangder }], falt: {} })
    expect(schema.safeParse(innehall({ ganger: 4 })).success).toBe(true)
    expect(schema.safeParse(innehall({})).success).toBe(false)
    expect(schema.safeParse(innehall({ ganger: 4, minuter: 30 })).success).toBe(false)
    expect(schema.safeParse({ del: 'tak', beviljat: [], falt: {} }).success).toBe(false)
  })
})
