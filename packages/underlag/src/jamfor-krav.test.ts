import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jamforKrav } from './jamfor-krav.ts'
import { provKrav } from './prov-krav.ts'
import type { UnderlagVillkor } from './typer.ts'

const sida = (villkor: readonly UnderlagVillkor[], underlagId = 'a') => ({ underlagId, villkor })
const utfall = (vanster: Partial<UnderlagVillkor>, hoger: Partial<UnderlagVillkor> = {}) =>
  jamforKrav(sida([provKrav(vanster)]), sida([provKrav(hoger)], 'b'))[0]?.utfall
const matt = (varde: string, grans: 'minst' | 'hogst' = 'minst', enhet = 'år') => ({
  matt: [{ namn: { sv: 'Erfarenhet' }, grans, varde, enhet }],
})
const visaUpp = { typ: 'visa-upp', bevis: { sv: 'Rutin' } } as const

describe('krav of two kommuner or versions beside each other (C3)', () => {
  it('says lika when nothing differs that a person reads', () => {
    expect(utfall({})).toBe('lika')
    expect(utfall({ anpassad: true, pluginVersion: '2', kapitel: 'kvalificering' })).toBe('lika')
  })

  it.each([
    ['a further kontrollpunkt', { kontrollpunkter: [...provKrav().kontrollpunkter, { typ: 'egen-anmalan' as const }] }],
    ['a shorter time between follow-ups', { kontrollpunkter: [visaUpp, { typ: 'uppfoljning' as const, manader: 6 }] }],
    ['a mått where there was none', matt('2')],
    ['a more severe följd', { vidBrist: ['varning', 'avauktorisation', 'ej-godkannande'] as const }],
  ])('says strängare for %s, and mildare the other way round', (_vad, skillnad) => {
    expect([utfall(skillnad), utfall({}, skillnad)]).toEqual(['strangare', 'mildare'])
  })

  it('takes a rhythm as more than none, and a krav on every del as more than one on some', () => {
    const utanTid = { kontrollpunkter: [visaUpp, { typ: 'uppfoljning' as const }] }
    expect([utfall({}, utanTid), utfall(utanTid)]).toEqual(['strangare', 'mildare'])
    expect([utfall({}, { delar: ['service'] }), utfall({ delar: ['service'] })]).toEqual(['strangare', 'mildare'])
    expect(utfall({ delar: ['service'] }, { delar: ['omvardnad'] })).toBe('olika')
    expect(utfall({ delar: ['service', 'omvardnad'] }, { delar: ['omvardnad'] })).toBe('strangare')
  })

  it('compares numbers exactly and by which end they are', () => {
    expect(utfall(matt('3'), matt('2'))).toBe('strangare')
    expect(utfall(matt('82.5'), matt('82.50'))).toBe('lika')
    expect(utfall(matt('14', 'hogst'), matt('10', 'hogst'))).toBe('mildare')
    expect(utfall(matt('2'), matt('400', 'minst', 'poäng'))).toBe('olika')
  })

  it('never guesses from words: sixty for fifty percent in a text is a changed text', () => {
    expect(utfall({ text: 'Minst 60 procent.' }, { text: 'Minst 50 procent.' })).toBe('andrad-text')
    expect(
      utfall({
        kontrollpunkter: [
          { ...visaUpp, bevis: { sv: 'Intyg' } },
          { typ: 'uppfoljning', manader: 12 },
        ],
      }),
    ).toBe('andrad-text')
  })

  it('says olika when each side asks more in something, and for milder steps below the same ceiling', () => {
    expect(utfall({ ...matt('3'), vidBrist: ['varning'] }, matt('2'))).toBe('olika')
    expect(utfall({ vidBrist: ['begard-rattelse', 'avauktorisation'] })).toBe('olika')
    expect(utfall({ vidBrist: ['avauktorisation', 'varning'] })).toBe('lika')
  })

  it('lists exactly three differences that were planted in a long list, in the order of the document', () => {
    const lista = Array.from({ length: 40 }, (_, i) => provKrav({ id: `v${i}`, nr: `G${i}` }))
    const tanum = lista.filter((_, i) => i !== 30).map((v, i) => (i === 4 ? { ...v, ...matt('2') } : v))
    const egen = provKrav({ id: 'egen-1', nr: 'E01', kalla: 'egen' })
    const rader = jamforKrav(sida(lista), sida([...tanum, egen], 'b')).filter((r) => r.utfall !== 'lika')
    expect(rader.map((r) => [r.nr, r.utfall])).toEqual([
      ['G4', 'mildare'],
      ['G30', 'egen'],
      ['E01', 'saknas'],
    ])
    expect(rader[0]?.skillnader).toEqual([
      { falt: 'matt', vanster: null, hoger: 'Erfarenhet: minst 2 år', riktning: -1 },
    ])
  })

  it('takes an own krav of two versions as the same, and of two underlag as two', () => {
    const egen = provKrav({ id: 'egen-1', nr: 'E01', kalla: 'egen' })
    expect(jamforKrav(sida([egen]), sida([egen])).map((r) => r.utfall)).toEqual(['lika'])
    expect(jamforKrav(sida([egen]), sida([egen], 'b')).map((r) => r.utfall)).toEqual(['egen', 'saknas'])
  })

  const krav = fc
    .record({
      manader: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      varde: fc.option(fc.constantFrom('1', '1.5', '2'), { nil: undefined }),
      vidBrist: fc.subarray(['varning', 'vite', 'avauktorisation', 'ej-godkannande'] as const),
      delar: fc.subarray(['service', 'omvardnad']),
      text: fc.constantFrom('a', 'b'),
    })
    .map(({ manader, varde, ...rest }) => ({
      ...rest,
      ...(varde && matt(varde)),
      kontrollpunkter: [{ typ: 'uppfoljning' as const, manader }],
    }))

  it('gives the mirror image when the sides change places, and lika with itself (property)', () => {
    const spegel = { strangare: 'mildare', mildare: 'strangare' } as Record<string, string>
    fc.assert(
      fc.property(krav, krav, (a, b) => {
        const u = utfall(a, b) ?? ''
        expect(utfall(b, a)).toBe(spegel[u] ?? u)
        expect(utfall(a, a)).toBe('lika')
      }),
    )
  })
})
