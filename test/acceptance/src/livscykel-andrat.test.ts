import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerScenarier, type Besvarat, type Livscykelutskrift, runLivscykler } from './kor-livscykler.ts'
import { VANTAR } from './livscykel/kommandon.ts'
import { compareThen } from './livscykel/svar.ts'

/*
 * Each scenario that runs, again with one of its facts or arguments changed: the answer follows. What must hold instead is
 * written by hand, from the handbook's rules; and of the scenario as it came it must not hold.
 */

interface Scenario {
  id: string
  then: Record<string, unknown>
  when: { kommando: string }
}
const fil = JSON.parse(readFileSync(new URL('../fall/livscykler.json', import.meta.url), 'utf8')) as {
  schema: string
  scenarier: Scenario[]
}
const original = (id: string): Scenario => structuredClone(fil.scenarier.find((s) => s.id === id) as Scenario)

/** id, what is changed, where, to what; undefined takes the key away. What must hold then. */
type Andring = readonly [
  id: string,
  vad: string,
  andrat: Readonly<Record<string, unknown>>,
  svar: Record<string, unknown>,
]

const tillats = { utfall: 'tillats' }
const nekas = (felkod: string, mer: object = {}) => ({ utfall: 'nekas', felkod, ...mer })
const resultat = (mer: object) => ({ utfall: 'resultat', ...mer })
const godkand = { ...tillats, 'ansokan.status': 'beslutad', 'ansokan.utfall': 'godkand' }
const provningar = (villkor: string) => `given.ansokan.provningar.${villkor}`

const ANDRINGAR: readonly Andring[] = [
  [
    'LC-01',
    'a villkor that is not met',
    { [provningar('S01')]: 'ejUppfylld' },
    { ...tillats, 'ansokan.status': 'beslutad', 'ansokan.utfall': 'avslagen' },
  ],
  ['LC-01', 'a grund that excludes', { 'given.uteslutningsgrunder': [{ grund: 5, status: 'utesluts' }] }, tillats],
  [
    'LC-01',
    'the villkor that the refusal names',
    { [provningar('S01')]: 'ejUppfylld', 'when.data.villkor': ['G01'] },
    nekas('AVSLAG_UTAN_OUPPFYLLT_VILLKOR', { villkor: ['G01'] }),
  ],
  [
    'LC-02',
    'the outcome that was missing',
    { [provningar('G08')]: 'ejTillamplig' },
    { 'ansokan.utfall': 'godkand', ...tillats },
  ],
  ['LC-02', 'which villkor are obligatoriska', { 'given.obligatoriska': ['G01', 'S01'] }, tillats],
  [
    'LC-02',
    'a second one that is missing',
    { [provningar('S01')]: 'ejProvad' },
    nekas('OBLIGATORISKT_VILLKOR_EJ_PROVAT', { villkor: ['S01', 'G08'] }),
  ],
  [
    'LC-03',
    'one villkor',
    { 'given.ansokan.allaVillkor': 'uppfylld utom S01' },
    nekas('OBLIGATORISKT_VILLKOR_EJ_PROVAT', { villkor: ['S01'], 'ansokan.utfall': null }),
  ],
  ['LC-03', 'who decides', { 'when.roll': 'upphandlare' }, nekas('EJ_BEHORIG')],
  ['LC-03', 'whose case it is', { 'when.kommun': 'tanum' }, nekas('ANSOKAN_SAKNAS', { 'ansokan.status': 'provning' })],
  [
    'LC-04',
    'what the register said',
    { 'given.maskinkontroll.G03.svar': 'okand' },
    resultat({ 'uteslutning.status': null, kraverRoll: null }),
  ],
  [
    'LC-04',
    'that it was settled before',
    { 'given.uteslutningsgrunder': [{ grund: 5, status: 'uteslutsInte' }] },
    resultat({ 'uteslutning.status': 'uteslutsInte' }),
  ],
  ['LC-05', 'that a person decides', { 'when.roll': 'beslutsfattare' }, godkand],
  [
    'LC-06',
    'when it was lämnad',
    { 'given.underrattelse.lamnad': '2026-04-01' },
    resultat({ sistaDag: '2026-04-22', rullad: false }),
  ],
  ['LC-06', 'that it was approved', { 'given.beslut.utfall': 'godkand' }, resultat({ sistaDag: null })],
  [
    'LC-07',
    'a day that is no helgdag',
    { 'given.underrattelse.lamnad': '2026-03-12' },
    resultat({ oruladDag: '2026-04-02', sistaDag: '2026-04-02', rullad: false }),
  ],
  [
    'LC-07',
    'the clock, which runs from the decision',
    { 'when.data.klocka': 'skadestand' },
    resultat({ sistaDag: '2027-03-12', rullad: false }),
  ],
  [
    'LC-08',
    'how to seek rättelse',
    { 'given.underrattelseUtkast.rattelseUpplysning': 'Ansök hos rätten.' },
    { ...tillats, 'klocka.overprovning': 'startad' },
  ],
  [
    'LC-08',
    'that it was approved',
    { 'given.beslut.utfall': 'godkand' },
    { ...tillats, 'klocka.overprovning': 'ej startad' },
  ],
  [
    'LC-08',
    'the reasons',
    { 'given.underrattelseUtkast': { skal: '', rattelseUpplysning: 'Ansök hos rätten.' } },
    nekas('BESLUT_SKAL_SAKNAS', { 'klocka.overprovning': 'ej startad' }),
  ],
  [
    'LC-09',
    'whose refusal it is',
    { 'given.beslut.utfall': 'avslagen', 'when.data.utforare': 'utf-a' },
    resultat({ overprovningErbjuds: true }),
  ],
  ['LC-10', 'an avtal in force', { 'given.utforare.avtal': 'iKraft' }, resultat({ innehaller: ['utf-c'] })],
  [
    'LC-10',
    'an avtal from that day',
    { 'given.utforare.avtal': { status: 'signerat', fran: '2026-06-01' } },
    resultat({ antal: 1 }),
  ],
  [
    'LC-10',
    'that there is room',
    { 'given.utforare': { id: 'utf-c', avtal: 'iKraft', kapacitet: 10, belagt: 4 } },
    resultat({ innehaller: ['utf-c'] }),
  ],
  [
    'LC-10',
    'which of two has room, and takes new',
    {
      'given.utforare': [
        { id: 'utf-c', avtal: 'iKraft', kapacitet: 10, belagt: 10 },
        { id: 'utf-d', avtal: 'iKraft', sparrad: true },
        { id: 'utf-e', avtal: 'iKraft', omraden: ['fjällbacka'] },
        { id: 'utf-f', avtal: 'iKraft', omraden: ['grebbestad'] },
        { id: 'utf-g', avtal: 'avslutat' },
      ],
    },
    resultat({ innehaller: ['utf-f'], antal: 1 }),
  ],
  [
    'LC-11',
    'a decision and an avtal of its own',
    { 'given.utforare.tanum': { godkand: true, avtal: 'iKraft' } },
    resultat({ innehaller: ['utf-d'] }),
  ],
  ['LC-11', 'where one asks', { 'when.kommun': 'sotenas' }, resultat({ innehaller: ['utf-d'] })],
  [
    'LC-12',
    'where one applies',
    { 'when.data.kommuner': ['sotenas', 'tanum'] },
    { ...tillats, antalArenden: 2, unikaDiarienummer: 2, sotenasHarArende: true, lysekilHarArende: false },
  ],
  [
    'LC-12',
    'who takes part',
    { 'given.parter': ['munkedal', 'tanum'] },
    nekas('ANSOKAN_OFULLSTANDIG', { antalArenden: 0 }),
  ],
  ['LC-13', 'that it is a draft', { 'given.ffuVersion.status': 'utkast', 'given.ansokningar': undefined }, tillats],
  [
    'LC-13',
    'that the application is another',
    { 'given.ansokningar': [{ id: 'A99', fixeradVersion: 'ffu-tanum-v4' }] },
    nekas('FFU_VERSION_LAST', { 'A99.fixeradVersion': 'ffu-tanum-v4' }),
  ],
  [
    'LC-14',
    'a basis',
    { 'given.ffuVersion.ersattningsgrund': 'Timpris enligt nämndens beslut' },
    { ...tillats, 'ffuVersion.status': 'annonserad' },
  ],
  [
    'LC-14',
    'a CPV code outside LOV',
    { 'given.ffuVersion.ersattningsgrund': 'Timpris', 'given.ffuVersion.cpv': ['85311300-5'] },
    nekas('CPV_EJ_TILLATEN'),
  ],
  ['LC-14', 'no word on when it is decided', { 'given.ffuVersion.beslutstidDagar': null }, nekas('FFU_OFULLSTANDIG')],
  ['LC-15', 'a villkor of the underlag', { 'when.data.villkor': 'S01' }, tillats],
  ['LC-15', 'the reason', { 'when.data.villkor': 'S01', 'when.data.skal': ' ' }, nekas('SKAL_KRAVS')],
  [
    'LC-16',
    'the number in the turn',
    { 'given.sekvensnummer': 18 },
    resultat({ utforare: 'utf-a', protokollSkapat: 1 }),
  ],
  [
    'LC-16',
    'the model',
    { 'given.modell.typ': 'egenregi', 'given.kandidater': ['utf-a', 'egenregi'] },
    resultat({ utforare: 'egenregi', varning: null }),
  ],
  [
    'LC-16',
    'who has no room',
    {
      'given.kandidater': ['utf-a', 'utf-b', { id: 'utf-c', kapacitet: 10, belagt: 10 }],
    },
    resultat({ utforare: 'utf-a', 'utf-c.avtal': 'iKraft' }),
  ],
  [
    'LC-17',
    'that the nämnd has decided',
    { 'when.data.namndbeslut': 'ON 2026-44' },
    { utfall: 'varning', varning: 'KKV_2019_2_URVAL', 'ickevalsmodell.typ': 'turordning' },
  ],
  ['LC-17', 'a model that picks nobody', { 'when.data.typ': 'upphandladLou' }, { ...tillats, varning: null }],
  [
    'LC-18',
    'that the person is not protected',
    { 'given.brukare.skydd': 'ingen' },
    resultat({ antalTraffar: 2, autokomplettering: ['Eva Testsson'], exportInnehaller: true }),
  ],
  [
    'LC-18',
    'the own team by case number',
    { 'given.brukare.arendenummer': 'A-1', 'when.data': { av: 'h1', sok: ['A-1'] } },
    resultat({ antalTraffar: 1 }),
  ],
  ['LC-19', 'what is searched by', { 'when.data': { namn: 'Eva' } }, resultat({ antalTraffar: 0 })],
  [
    'LC-24',
    'a day whose third month ends on a Sunday',
    { 'given.insatsbeslut.beslutsdag': '2025-12-15' },
    resultat({ sistaDag: '2026-03-15', rullad: false }),
  ],
  [
    'LC-29',
    'an avgift that the law of the insats has',
    {
      'given.insatsbeslut.lagrum': 'SoL 11:1',
      'given.kommunTaxa': { hemtjanstServicePerManadOre: 4500 },
    },
    resultat({ beloppOre: 4500 }),
  ],
  [
    'LC-29',
    'another insats by LSS, whose name SoL has too',
    { 'given.insatsbeslut.lagrum': 'LSS 9 § 3', 'given.kommunTaxa': { ledsagningPerManadOre: 4500 } },
    resultat({ beloppOre: 0 }),
  ],
  [
    'LC-30',
    'how much the person can pay',
    { 'given.brukare.avgiftsutrymmeOre': 100_000 },
    resultat({ beloppOre: 100_000 }),
  ],
  [
    'LC-30',
    'prisbasbeloppet',
    { 'given.prisbasbeloppOre': 5_920_000 },
    // 59 200 × 0,5392 / 12, down to the öre.
    resultat({ beloppOre: 266_005, sammaTaxaPerUtforare: true }),
  ],
  [
    'LC-30',
    'how much was performed',
    {
      'given.insatser': [
        { typ: 'hemtjanstOmvardnad', utforare: 'utf-a', timmar: 2, taxaOrePerTimme: 42_000 },
        { typ: 'hemtjanstService', utforare: 'egenregi', timmar: 1, taxaOrePerTimme: 42_000 },
      ],
    },
    resultat({ beloppOre: 126_000, summaHogstOre: 126_000, sammaTaxaPerUtforare: true }),
  ],
  ['LC-30', 'who computes it', { 'when.roll': 'ekonom' }, nekas('EJ_BEHORIG', { beloppOre: 0 })],
  [
    'LC-31',
    'a decision with its reason',
    { 'when.data.namndbeslut': 'ON 2026-50', 'when.data.motivering': 'Tar emot alla som inte väljer.' },
    tillats,
  ],
  [
    'LC-31',
    'a price that is the same for all',
    { 'when.data.regi': undefined, 'when.data.namndbeslut': 'ON 2026-50' },
    tillats,
  ],
  [
    'LC-32',
    'the law of the permit',
    { 'given.utforare.tillstand': [{ typ: 'ledsagning', lag: 'LSS', innehavare: 'utf-l' }] },
    resultat({ svar: ['motsager', 'stod', 'kravsEj'] }),
  ],
  [
    'LC-32',
    'who holds it',
    { 'given.utforare.tillstand': [{ typ: 'hemtjanst', lag: 'SoL', innehavare: 'annan' }] },
    resultat({ svar: ['motsager', 'motsager', 'kravsEj'] }),
  ],
  [
    'LC-32',
    'that the register did not answer',
    { 'given.utforare.tillstand': undefined },
    resultat({ svar: ['okand', 'okand', 'kravsEj'] }),
  ],
  [
    'LC-35',
    'an hour that is free',
    { 'given.utforare.belagt': 399 },
    { ...tillats, utforare: 'utf-b', ickevalKort: false },
  ],
  [
    'LC-36',
    'how many there are',
    { 'given.utforare': ['AAA Omsorg', 'Östans Service'] },
    resultat({ andelForstaPlatsPerUtforare: { minProcent: 45, maxProcent: 55 } }),
  ],
]

function withChange([id, , andrat, svar]: Andring): Scenario {
  const s = original(id) as unknown as Record<string, unknown>
  for (const [sokvag, varde] of Object.entries(andrat)) {
    const steg = sokvag.split('.')
    const sist = steg.pop() as string
    const plats = steg.reduce((o, nyckel) => {
      o[nyckel] ??= {}
      return o[nyckel] as Record<string, unknown>
    }, s)
    if (varde === undefined) delete plats[sist]
    else plats[sist] = varde
  }
  // biome-ignore lint/suspicious/noThenProperty: the file's own word
  return { ...(s as unknown as Scenario), then: svar }
}

const run = (scenarier: readonly unknown[]): Promise<Livscykelutskrift> =>
  runLivscykler({ schema: fil.schema, scenarier }, 'prov')

describe('the scenarios', () => {
  let alla: readonly Besvarat[]
  beforeAll(async () => {
    alla = await answerScenarier(
      { schema: fil.schema, scenarier: [...fil.scenarier, ...ANDRINGAR.map(withChange)] },
      'prov',
    )
  }, 180_000)
  /** Where what came out is not what should have; a scenario that was not answered is nothing but that. */
  const skillnader = (b: Besvarat | undefined, then: Record<string, unknown>) =>
    b && 'svar' in b ? compareThen(then, b.svar) : [b]

  it.each(fil.scenarier.map((s, i) => ({ ...s, i })))('$id: holds, or waits and says for what', ({ i, then, when }) => {
    const b = alla[i] as Besvarat
    if ('vantar' in b)
      expect([VANTAR[when.kommando], b.vantar]).toEqual([expect.any(String), expect.stringContaining('Väntar på')])
    else expect(skillnader(b, then)).toEqual([])
  })

  it.each(ANDRINGAR.map(([id, vad], i) => ({ id, vad, i })))('$id: the answer follows $vad', ({ id, i }) => {
    const [, , , svar] = ANDRINGAR[i] as Andring
    expect(skillnader(alla[fil.scenarier.length + i], svar)).toEqual([])
    // And it is not what the scenario answers as it came.
    expect(skillnader(alla[fil.scenarier.findIndex((s) => s.id === id)], svar)).not.toEqual([])
  })

  it('have a change for each that runs', () => {
    const kor = alla.slice(0, fil.scenarier.length).flatMap((b) => ('svar' in b ? [b.id] : []))
    expect([...new Set(ANDRINGAR.map(([id]) => id))]).toEqual(kor)
    expect(kor).toHaveLength(26)
  })
})

describe('what the vocabulary does not name', () => {
  it('is an error of its own scenario: a fact, an argument, an assertion, a role, a key beside', async () => {
    const fel = async (sokvag: string, varde: unknown) => {
      const ett = withChange(['LC-10', '', { [sokvag]: varde }, original('LC-10').then])
      const { fall, failed } = await run([ett])
      return [failed, ...(fall[0]?.skillnader ?? [])].join(' ')
    }
    expect(await fel('given.utforare.rabatt', 5)).toMatch(/^1 .*given\.utforare/)
    expect(await fel('when.data.rabatt', 5)).toMatch(/^1 .*nyckeln rabatt/)
    expect(await fel('when.roll', 'tomte')).toMatch(/^1 .*Rollen tomte/)
    expect(await fel('extra', 1)).toMatch(/^1 .*nyckeln extra/)
    const fler = await run([withChange(['LC-10', '', {}, { utfall: 'resultat', poang: 7 }])])
    expect(fler.fall[0]).toMatchObject({ ok: false, skillnader: ['poang: kommandot svarar inte på det.'] })
  })

  it('is waited for where it is a command', async () => {
    const { fall, waiting } = await run([
      withChange(['LC-10', '', { 'when.kommando': 'sjung' }, { utfall: 'tillats' }]),
    ])
    expect([waiting, fall[0]?.ok, fall[0]?.skillnader]).toEqual([1, null, ['Väntar: kommandot sjung finns inte.']])
  })
})
