import { listRegistersvar } from '@valfri/ansokan/queries-register'
import { registerkontrollJobb } from '@valfri/ansokan/registerkontroll-jobb'
import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { KONTROLLREGISTER_ID, type Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import { tjanster } from '@valfri/server/tjanster'
import { toUnderlagVillkor } from '@valfri/underlag/villkor-ur-katalog'
import { openHttpRegister } from '@valfri/utforare/http-register'
import { fyllUtkast } from '@valfri/world/ansokan'
import { omsorgsnamnd } from '@valfri/world/beslut'
import { makeProvKo, type ProvKo } from '@valfri/world/jobb-pa-begaran'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { signedIn } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { loadValgrund } from '@valfri/world/valgrund'
import { delay, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useTestDb } from './use-test-db.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'
const NUMMER = '5560160680'
const FLER = ['f-skatt', 'skatter-och-avgifter', 'inte-i-konkurs', 'agare-och-styrelse']
const adress = (register: Kontrollregister) => `https://register.example/${register}`

/** What the registers say of a firm in good order. */
const GOTT: Record<Kontrollregister, object> = {
  foretag: { namn: FIRMA, registrerat: '2014-03-12', avregistrerat: null },
  'f-skatt': { fSkatt: true, arbetsgivare: true },
  skatteskuld: { skuldOre: 0 },
  konkurs: { pagar: [] },
  ivo: { tillstand: [{ lag: 'SoL', verksamhet: 'hemtjanst', innehavare: NUMMER, fran: '2020-02-01' }] },
  'verklig-huvudman': { anmald: '2018-01-22', antal: 1 },
}
type Spelar = () => Response | Promise<Response>
const ja = (register: Kontrollregister, uppgift = GOTT[register]) =>
  HttpResponse.json({ organisationsnummer: NUMMER, ...uppgift })

const natet = setupServer()
/** Plays every register; those that are named answer as they are told, and the others well. */
function spela(annat: Partial<Record<Kontrollregister, Spelar>> = {}) {
  natet.resetHandlers(...KONTROLLREGISTER_ID.map((r) => http.post(adress(r), () => annat[r]?.() ?? ja(r))))
}
const alla = (spelar: Spelar) => Object.fromEntries(KONTROLLREGISTER_ID.map((r) => [r, spelar]))

describe('registers are asked about an applicant (R-304, F3.8)', () => {
  const bas = useTestDb(() => createTestDb(nu))
  let app: TestApp
  let ko: ProvKo
  const som = (nyckel: string) => signedIn(app.adress, nyckel)
  const arendeFor = async (nyckel: string) => hittaArende(await som(nyckel), FIRMA)
  const hamta = async (spelar: Partial<Record<Kontrollregister, Spelar>>, nyckel = 'sotenas-upphandlare') => {
    const b = await som(nyckel)
    const { id } = await hittaArende(b, FIRMA)
    spela(spelar)
    // Each time a minute later, as a person would: the latest answer is the one that counts.
    tid = nu().add({ minutes: 1 }).toString()
    await b.trpc('provning.hamtaRegister', { id })
    await ko.kor()
    return hittaArende(b, FIRMA)
  }
  const svarPa = (a: Awaited<ReturnType<typeof arendeFor>>, villkorId: string) =>
    a.villkor.find((v) => v.id === villkorId)?.register
  const fragade = (a: Awaited<ReturnType<typeof arendeFor>>) =>
    a.villkor.flatMap((v) => (v.register ? [v.register] : []))

  beforeAll(async () => {
    natet.listen({ onUnhandledFrame: 'bypass' })
    await loadValgrund(bas.agare)
    await askForMore()
    const adresser = Object.fromEntries(KONTROLLREGISTER_ID.map((r) => [r, { url: adress(r) }]))
    // A breaker of its own for each question: what one test breaks, the next does not find broken.
    const port = {
      fraga: ((...om) =>
        openHttpRegister({ adresser, nu, tider: { forsok: 100, vanta: 1, hogstVanta: 1, paus: 1 } }).fraga(
          ...om,
        )) as ReturnType<typeof openHttpRegister>['fraga'],
    }
    ko = makeProvKo(bas, [registerkontrollJobb(tjanster, nu, port)])
    app = await startTestApp({ bas, nu, jobb: ko })
    const utforare = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(utforare, ['1427', '1430', '1435'])
    await utforare.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
  }, 60_000)
  afterEach(() => natet.resetHandlers())
  afterAll(async () => {
    await app?.close()
    natet.close()
  })

  /** Lets the version that is open ask for every villkor that a register speaks of. */
  async function askForMore(): Promise<void> {
    const tjanst = tjanster.tjanster.get('hemtjanst')
    const villkor = tjanst?.villkor.filter((v) => FLER.includes(v.id)).map((v) => toUnderlagVillkor(v, tjanst))
    await onVersion(
      (sql) =>
        sql`update underlag_version set villkor = villkor || ${sql.json(villkor as never)} where id = ${underlagRef('hemtjanst').versionId}`,
    )
  }

  /** Changes what is sealed, as only a test may. */
  async function onVersion(andra: (sql: TestDb['agare']) => Promise<unknown>): Promise<void> {
    await bas.agare`alter table underlag_version disable trigger user`
    await andra(bas.agare)
    await bas.agare`alter table underlag_version enable trigger user`
  }

  it('says that they are being asked from when the application came in, and shows each answer with source and time', async () => {
    const fore = await arendeFor('sotenas-upphandlare')
    expect(fore.register).toMatchObject({ pagar: true, begardAv: null })
    expect(fragade(fore)).toEqual([])
    spela({ 'f-skatt': () => ja('f-skatt', { fSkatt: false, arbetsgivare: true }) })
    await ko.kor()
    const efter = await arendeFor('sotenas-upphandlare')
    expect(efter.register?.pagar).toBe(false)
    expect(fragade(efter)).toHaveLength(6)
    expect(svarPa(efter, 'f-skatt')).toEqual({
      register: 'f-skatt',
      utfall: 'motsager',
      text: 'Företaget är inte godkänt för F-skatt.',
      kalla: 'Skatteverket, F-skatt och arbetsgivare',
      hamtad: nu().toString(),
      ra: JSON.stringify({ organisationsnummer: NUMMER, fSkatt: false, arbetsgivare: true }),
      tidigare: null,
    })
    expect(efter.villkor.every((v) => v.provning === null)).toBe(true)
  })

  it.each<[string, string, Spelar]>([
    ['takes too long', 'Registret svarade inte i tid', () => delay('infinite').then(() => ja('foretag'))],
    ['gives 500', 'Registret svarar inte', () => new HttpResponse(null, { status: 500 })],
    ['asks us to wait', 'tar inte emot fler frågor', () => new HttpResponse(null, { status: 429 })],
    ['answers half a JSON', 'inte går att läsa', () => HttpResponse.text('{"namn": "Sk')],
    ['answers a page', 'inte går att läsa', () => HttpResponse.html('<h1>Underhåll</h1>')],
    ['does not know the number', 'känner inte', () => new HttpResponse(null, { status: 404 })],
  ])('holds nothing against the firm when every register %s: okänd, with the reason', async (_hur, skal, spelar) => {
    const a = await hamta(alla(spelar), 'munkedal-upphandlare')
    expect(fragade(a).map((s) => s.utfall)).toEqual(Array(6).fill('okand'))
    expect(fragade(a).every((s) => s.text.includes(skal))).toBe(true)
    // What was known before stands beside it, with its own time.
    expect(svarPa(a, 'inte-i-konkurs')?.tidigare).toMatchObject({ utfall: 'stod' })
    expect(a.villkor.every((v) => v.provning === null)).toBe(true)
    expect(a.uteslutning.every((u) => u.status === null)).toBe(true)
  })

  it('opens the question of uteslutning where a register contradicts such a villkor, once, and leaves it to a person', async () => {
    const skuld = () => ja('skatteskuld', { skuldOre: 4_125_050 })
    const a = await hamta({ skatteskuld: skuld })
    expect(svarPa(a, 'skatter-och-avgifter')).toMatchObject({
      utfall: 'motsager',
      text: 'Restförda skatter och avgifter: 41 250,50 kronor.'.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0'),
    })
    const grund = (x: typeof a) => x.uteslutning.find((u) => u.grund === 5)
    expect(grund(a)).toMatchObject({ status: 'provas', av: null })
    expect(grund(a)?.skal).toContain('Källa: Kronofogden')
    const b = await som('sotenas-upphandlare')
    await provaAlla(b, a)
    expect((await arendeFor('sotenas-upphandlare')).kan.godkann).toContain('uteslutningsgrund')

    const chef = await som('sotenas-beslutsfattare')
    await chef.trpc('provning.provaUteslutning', {
      arendeId: a.id,
      grund: 5,
      status: 'utesluts-inte',
      skal: 'Skulden är betald enligt kvitto.',
    })
    expect(grund(await hamta({ skatteskuld: skuld }))?.status).toBe('utesluts-inte')
  })

  it.each([
    ['SoL', 'hemtjanst', NUMMER, 'stod'],
    ['LSS', 'hemtjanst', NUMMER, 'motsager'],
    ['SoL', 'hemtjanst', '5561034249', 'motsager'],
  ])(
    'reads a permit by the law of the beslut: %s %s held by %s gives %s',
    async (lag, verksamhet, innehavare, utfall) => {
      const ivo = () => ja('ivo', { tillstand: [{ lag, verksamhet, innehavare, fran: '2020-02-01' }] })
      expect(svarPa(await hamta({ ivo }, 'tanum-upphandlare'), 'ivo-tillstand')?.utfall).toBe(utfall)
    },
  )

  it('asks once while an answer is on its way, and lets a reviewer alone ask', async () => {
    spela()
    const b = await som('sotenas-upphandlare')
    const { id } = await hittaArende(b, FIRMA)
    const antal = async () =>
      Number((await bas.agare`select count(*) n from registerbegaran where arende_id = ${id}`)[0]?.n)
    const fore = await antal()
    tid = nu().add({ minutes: 1 }).toString()
    await Promise.all([b.trpc('provning.hamtaRegister', { id }), b.trpc('provning.hamtaRegister', { id })])
    expect(await antal()).toBe(fore + 1)
    const pagar = await hittaArende(b, FIRMA)
    expect(pagar.register).toMatchObject({ pagar: true, begardAv: 'Anna Testberg' })
    await ko.kor()
    const kod = (nyckel: string) =>
      som(nyckel).then((x) => x.trpc('provning.hamtaRegister', { id }).catch((e) => e.message))
    expect(await kod('sotenas-beslutsfattare')).toBe('ej-behorig')
    expect(await kod('munkedal-upphandlare')).toBe('ansokan-saknas')
  })

  it('may be asked again when a job was lost, and a job that runs again stores its answers once', async () => {
    spela()
    const b = await som('sotenas-upphandlare')
    const { id } = await hittaArende(b, FIRMA)
    const begaranId = crypto.randomUUID()
    tid = nu().add({ minutes: 1 }).toString()
    await bas.agare`insert into registerbegaran (kommun_id, id, namnd_id, arende_id, utforare_id, skapad)
      select kommun_id, ${begaranId}, namnd_id, id, utforare_id, ${tid} from arende where id = ${id}`
    expect((await hittaArende(b, FIRMA)).register).toMatchObject({ pagar: true })
    tid = nu().add({ minutes: 6 }).toString()
    expect((await hittaArende(b, FIRMA)).register).toMatchObject({ pagar: false, uteblev: true })

    const jobb = { namn: 'ansokan-registerkontroll' }
    const last = { kommunId: '1427', namndId: omsorgsnamnd('1427'), arendeId: id, begaranId }
    for (let i = 0; i < 2; i += 1) await ko.send({} as never, jobb, last)
    await ko.kor()
    const [rad] = await bas.agare`select count(*) n from registersvar where begaran_id = ${begaranId}`
    expect(Number(rad?.n)).toBe(6)
  })

  it('is seen by its own nämnd alone, changed by nobody, and holds no personnummer', async () => {
    const huvudman = { anmald: '2018-01-22', antal: 1, huvudman: [{ personnummer: '19900101-2385', namn: 'N' }] }
    const a = await hamta({ 'verklig-huvudman': () => ja('verklig-huvudman', huvudman) })
    const rader = await bas.agare`select ra from registersvar where ra like '%huvudman%'`
    expect(rader.map((r) => r.ra).join()).toContain('[personnummer]')
    expect(rader.map((r) => r.ra).join()).not.toContain('2385')
    const somNamnd = (kommunId: string) =>
      ({
        typ: 'kommun',
        kommunId,
        namndId: omsorgsnamnd(kommunId),
        identitetId: crypto.randomUUID(),
        roller: ['upphandlare'],
        farSePerson: false,
      }) as const
    const las = (kommunId: string) => withAktor(bas.db, somNamnd(kommunId), (tx) => listRegistersvar(tx, a.id))
    expect((await las('1427')).length).toBeGreaterThan(6)
    expect(await las('1430')).toEqual([])
    const andra = withAktor(bas.db, somNamnd('1427'), (tx) => tx.execute("update registersvar set utfall = 'stod'"))
    await expect(andra).rejects.toMatchObject({ cause: { message: 'permission denied for table registersvar' } })
  })

  it('asks nothing about a case that is decided', async () => {
    const b = await som('sotenas-beslutsfattare')
    const { id, rev } = await hittaArende(b, FIRMA)
    await b.trpc('provning.besluta', {
      arendeId: id,
      rev,
      utfall: 'godkand',
      skal: 'Uppfyller kraven.',
      delegation: '4.2',
    })
    const upphandlare = await som('sotenas-upphandlare')
    const kod = await upphandlare.trpc('provning.hamtaRegister', { id }).catch((e) => e.message)
    expect(kod).toBe('arende-stangt')
  })

  it('has nothing to ask where no villkor of the version rests on a register', async () => {
    await onVersion(
      (
        sql,
      ) => sql`update underlag_version set villkor = jsonb_path_query_array(villkor, '$[*] ? (@.id == "kvalitetsledning" || @.id == "registerkontroll")')
      where id = ${underlagRef('hemtjanst').versionId}`,
    )
    const a = await arendeFor('tanum-upphandlare')
    expect(a.villkor.length).toBeGreaterThan(0)
    expect([a.register, ...fragade(a)]).toEqual([null])
  })
})
