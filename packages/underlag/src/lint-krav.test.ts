import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kravtackning, lintVillkor } from './kravtackning.ts'
import { lintKrav, tackningsbrister } from './lint-krav.ts'
import { provKrav } from './prov-krav.ts'
import type { Kontrollpunkt, UnderlagVillkor } from './typer.ts'
import { findVagaOrd, VAGA_ORD } from './vaga-ord.ts'

const koder = (krav: UnderlagVillkor, andra: readonly UnderlagVillkor[] = []) =>
  lintKrav(krav, [krav, ...andra]).map((a) => a.kod)
const ord = (text: string) => findVagaOrd(text).map((f) => f.ord)

describe('words that cannot be followed up (C1)', () => {
  it('finds each form of each word once, whatever its case, and says what to write instead', () => {
    for (const { former, skriv } of VAGA_ORD) {
      expect(skriv).toMatch(/\.$/)
      for (const form of former)
        expect(ord(`Arbetet sker ${form.toUpperCase()}, ${form}.`).join(), form).toContain(form)
    }
  })

  it('reads whole words, and the longest that fits', () => {
    expect(ord('Godkänd personal, högst två dagar, en obradd dag.')).toEqual([])
    expect(ord('Svar ges snarast möjligt och vid\n behov.')).toEqual(['snarast möjligt', 'vid behov'])
    expect(ord('Goda kunskaper om gode mäns arbete; en god man är utsedd.')).toEqual(['goda'])
  })

  it('leaves a word alone when the krav has a mått of its own', () => {
    const krav = provKrav({ text: 'God tillgänglighet per telefon.' })
    expect(koder(krav)).toEqual(['vagt-ord'])
    const matt = [{ namn: { sv: 'Besvarade samtal' }, grans: 'minst', varde: '82.5', enhet: 'procent' }] as const
    expect(koder({ ...krav, matt })).toEqual([])
  })

  it('leaves a word alone when another krav with a mått makes it exact, and only then', () => {
    const krav = provKrav({ id: 'ledning', text: 'Ledningen ska ha adekvat kompetens.' })
    const utanMatt = provKrav({ id: 'ansvarig', preciserar: ['ledning'] })
    expect(koder(krav, [utanMatt])).toEqual(['vagt-ord'])
    const matt = [{ namn: { sv: 'Erfarenhet' }, grans: 'minst', varde: '2', enhet: 'år' }] as const
    expect(koder(krav, [{ ...utanMatt, matt }])).toEqual([])
    expect(koder(krav, [{ ...utanMatt, matt, preciserar: ['annat'] }])).toEqual(['vagt-ord'])
  })
})

describe('krav that nobody checks whole (C1, C2)', () => {
  it.each([
    ['no kontrollpunkt', { kontrollpunkter: [] }, ['utan-kontrollpunkt']],
    ['no evidence', { kontrollpunkter: [{ typ: 'uppfoljning', manader: 6 }] }, ['utan-bevis']],
    ['no frequency', { kontrollpunkter: [{ typ: 'uppfoljning', bevis: { sv: 'Logg' } }] }, ['utan-tid']],
    ['no term', { kontrollpunkter: [{ typ: 'egen-anmalan', bevis: { sv: 'Namn' } }] }, ['utan-tid']],
    ['no consequence', { vidBrist: [] }, ['utan-foljd']],
    ['nothing at all', { kontrollpunkter: [], vidBrist: [] }, ['utan-kontrollpunkt', 'utan-foljd']],
  ] as const)('says that there is %s', (_vad, skillnad, brister) => {
    expect(tackningsbrister(provKrav(skillnad))).toEqual(brister)
  })

  it('remarks on a follow-up without a rhythm beside another kontrollpunkt, and counts the krav as covered', () => {
    const krav = provKrav({ kontrollpunkter: [{ typ: 'visa-upp', bevis: { sv: 'Rutin' } }, { typ: 'uppfoljning' }] })
    expect(koder(krav)).toEqual(['uppfoljning-utan-tid'])
    expect(kravtackning([krav]).tackta).toBe(1)
  })

  it('goes from 0 to 1 uncovered when a kontrollpunkt is taken away, and says 100 percent only when all are', () => {
    const villkor = Array.from({ length: 200 }, (_, i) => provKrav({ id: `v${i}`, nr: `G${i}` }))
    expect(kravtackning(villkor)).toEqual({ antal: 200, tackta: 200, procent: 100, utan: [] })
    const utan = villkor.map((v, i) => (i === 7 ? { ...v, kontrollpunkter: v.kontrollpunkter.slice(1) } : v))
    expect(kravtackning(utan)).toEqual({
      antal: 200,
      tackta: 199,
      procent: 99,
      utan: [{ id: 'v7', nr: 'G7', brister: ['utan-bevis'] }],
    })
    expect(Object.keys(lintVillkor(utan))).toEqual(['v7'])
    expect(kravtackning([]).procent).toBe(100)
  })

  const bevis = fc.option(fc.record({ sv: fc.constantFrom('Rutin', ' ') }), { nil: undefined })
  const tal = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined })
  const punkt: fc.Arbitrary<Kontrollpunkt> = fc.oneof(
    fc.record({ typ: fc.constant('visa-upp' as const), bevis }),
    fc.record({ typ: fc.constant('uppfoljning' as const), bevis, manader: tal }),
    fc.record({ typ: fc.constant('egen-anmalan' as const), bevis, inomDagar: tal }),
  )
  const krav = fc.record({
    kontrollpunkter: fc.array(punkt, { maxLength: 3 }),
    vidBrist: fc.subarray(['varning', 'avauktorisation'] as const),
  })

  it('never lowers the coverage when a kontrollpunkt is added (property)', () => {
    fc.assert(
      fc.property(fc.array(krav, { minLength: 1, maxLength: 6 }), fc.nat(), punkt, (lista, nr, ny) => {
        const fore = lista.map((k, i) => provKrav({ ...k, id: `v${i}` }))
        const plats = nr % fore.length
        const efter = fore.map((k, i) => (i === plats ? { ...k, kontrollpunkter: [...k.kontrollpunkter, ny] } : k))
        expect(kravtackning(efter).tackta).toBeGreaterThanOrEqual(kravtackning(fore).tackta)
      }),
    )
  })
})
