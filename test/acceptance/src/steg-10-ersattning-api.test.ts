import { type Jobbko, openJobs } from '@valfri/db/jobs'
import { migrateJobs } from '@valfri/db/jobs-schema'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { allaJobb } from '@valfri/server/jobb'
import { tjanster } from '@valfri/server/tjanster'
import { openHttpRegister } from '@valfri/utforare/http-register'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund, TEST_PEPPAR } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')

const hos = (kommunId: string, namn: string): EnBestallning => ({
  ...{ kommunId, namn, utforare: 'bohusomsorg', del: 'service', beviljat: 600 },
  zon: 'tatort',
})
const sotenas = hos('1427', 'AAAA1')
const munkedal = hos('1430', 'AAAA2')

interface Underlag {
  readonly id: string
  readonly kommun: string
  readonly manad: string
  readonly status: string
  readonly summaOre: number
}
interface Rad {
  readonly id: string
  readonly text: string
  readonly kod: string | null
  readonly beloppOre: number
}
interface Svar<T> {
  readonly status: number
  readonly kropp: T
}
interface Problem {
  readonly kod: string
  readonly detail: string
  readonly nasta: string
}

describe('step 10 over the API: a month of ersättning', () => {
  let bas: TestDb
  let ko: Jobbko
  let app: TestApp
  /** API keys: of two nämnder’s ekonomisystem, and of an utförare’s. */
  const nyckel = { sotenas: '', munkedal: '', firma: '', planerare: '' }

  const makeKey = async (vem: string, roll: string) => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn(vem)
    return (await w.trpc<{ nyckel: string }>('auth.skapaApiNyckel', { namn: 'Ekonomisystemet', roller: [roll] })).nyckel
  }
  const call = async <T>(med: string, vag: string, kropp?: object): Promise<Svar<T>> => {
    const svar = await fetch(`${app.adress}/api/v1/ersattning${vag}`, {
      method: kropp ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${med}`, ...(kropp && { 'content-type': 'application/json' }) },
      ...(kropp && { body: JSON.stringify(kropp) }),
    })
    return { status: svar.status, kropp: (await svar.json()) as T }
  }
  const compute = async (med: string, manad: string): Promise<string> => {
    const start = await call<{ id: string }>(med, '/korningar', { manad })
    expect(start.status).toBe(200)
    await expect
      .poll(async () => (await call<{ status: string }>(med, `/korningar/${start.kropp.id}`)).kropp.status, {
        timeout: 30_000,
      })
      .toBe('beraknad')
    return start.kropp.id
  }
  const lista = async (med: string, fraga = '') =>
    (await call<{ rader: Underlag[]; nasta: string | null }>(med, `/underlag${fraga}`)).kropp

  beforeAll(async () => {
    bas = await createTestDb(nu)
    await loadGrund(bas.agare)
    await fillNorraBohuslan(0)(bas)
    // Only what the test counts by hand.
    await bas.agare`delete from handelse`
    await bas.agare`delete from bestallning`
    for (const b of [sotenas, munkedal]) {
      await addBestallning(bas.agare, b)
      await addBesok(bas.agare, b, '2026-10-05T08:00', '2026-10-05T09:00')
      await addBesok(bas.agare, b, '2026-09-07T08:00', '2026-09-07T08:30')
    }
    await addBesok(bas.agare, sotenas, '2026-10-06T17:30', '2026-10-06T18:30')
    await migrateJobs(bas.agareUrl)
    const opts = {
      appUrl: bas.appUrl,
      db: bas.db,
      jobb: allaJobb(tjanster, nu, openHttpRegister({ adresser: {}, nu })),
      ensam: true,
    }
    ko = await openJobs(opts, (kod, fel) => console.error(kod, fel))
    await ko.startWorkers()
    app = await startTestApp({ bas, nu, jobb: ko, hemlighet: TEST_PEPPAR })
    nyckel.sotenas = await makeKey('sotenas-admin', 'ekonom')
    nyckel.munkedal = await makeKey('munkedal-admin', 'ekonom')
    nyckel.firma = await makeKey('bohusomsorg-firmatecknare', 'utforarekonom')
    nyckel.planerare = await makeKey('bohusomsorg-firmatecknare', 'planerare')
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await ko?.stop()
    await bas?.close()
  })

  it('starts a preview, shows how far it is, and gives its rows page by page to the öre', async () => {
    const id = await compute(nyckel.sotenas, '2026-10')
    const { rader: manader } = (await call<{ rader: { id: string }[] }>(nyckel.sotenas, '/korningar')).kropp
    expect(manader.map((m) => m.id)).toEqual([id])
    const [underlag] = (await lista(nyckel.sotenas)).rader
    expect(underlag).toMatchObject({ kommun: 'Sotenäs', manad: '2026-10', status: 'beraknad' })

    const rader: Rad[] = []
    let kursor: string | null = ''
    while (kursor !== null) {
      const vag: string = `/underlag/${underlag?.id}?antal=2${kursor && `&kursor=${kursor}`}`
      const sida: { rader: Rad[]; nasta: string | null } = (
        await call<{ rader: Rad[]; nasta: string | null }>(nyckel.sotenas, vag)
      ).kropp
      rader.push(...sida.rader)
      kursor = sida.nasta
    }
    // Day: 60 + 30 minutes at 412,00 an hour; evening: 30 minutes at 464,00; momskompensation 3 percent on 850,00.
    expect(rader.map((r) => [r.text, r.beloppOre])).toEqual([
      ['Service, dag, tätort', 61_800],
      ['Service, kväll, tätort', 23_200],
      ['Momskompensation 3 %', 2_550],
    ])
    expect(underlag?.summaOre).toBe(87_550)
  })

  it('opens a row to its events, parameter and decision, with the person as a code', async () => {
    const [underlag] = (await lista(nyckel.sotenas)).rader
    const { rader } = (await call<{ rader: Rad[] }>(nyckel.sotenas, `/underlag/${underlag?.id}`)).kropp
    const svar = await call(nyckel.sotenas, `/rader/${rader[1]?.id}`)
    expect(svar.kropp).toMatchObject({
      kod: 'P-AAAA1',
      verifierad: true,
      kalla: { parameter: 'timpris', fran: '2026-01-01', beslut: { diarienummer: 'ON 2025/205' } },
      handelser: [{ datum: '2026-10-06', start: '17:30', slut: '18:30', antal: '30' }],
    })
  })

  it('tells a key that locking and attesting are a person’s to do, and changes nothing', async () => {
    const id = (await call<{ rader: { id: string }[] }>(nyckel.sotenas, '/korningar')).kropp.rader[0]?.id
    for (const handling of ['las', 'attestera']) {
      const svar = await call<Problem>(nyckel.sotenas, `/korningar/${id}/${handling}`, {})
      expect([svar.status, svar.kropp.kod]).toEqual([403, 'kraver-person'])
      expect(svar.kropp.detail).toBe('Det här gör en person själv, inte en API-nyckel.')
      expect(svar.kropp.nasta).toContain('Logga in')
    }
    expect((await lista(nyckel.sotenas)).rader[0]?.status).toBe('beraknad')
    const utan = await fetch(`${app.adress}/api/v1/ersattning/korningar/${id}/las`, {
      method: 'POST',
      headers: { origin: app.adress, 'sec-fetch-site': 'same-origin', 'x-valfri': '1' },
    })
    expect(utan.status).toBe(401)
  })

  it('lets two signed-in persons lock and attest, and shows the utförare its underlag from the lock on', async () => {
    const id = (await call<{ rader: { id: string }[] }>(nyckel.sotenas, '/korningar')).kropp.rader[0]?.id
    expect((await lista(nyckel.firma)).rader).toEqual([])
    const act = async (vem: string, handling: string) => {
      const w = createTestWebblasare(app.adress)
      await w.loggaIn(vem)
      const svar = await w.post(`/api/v1/ersattning/korningar/${id}/${handling}`, {})
      return [svar.status, ((await svar.json()) as { status?: string; kod?: string }).kod ?? 'ok']
    }
    expect(await act('sotenas-ekonom', 'attestera')).toEqual([403, 'ej-behorig'])
    expect(await act('sotenas-ekonom', 'las')).toEqual([200, 'ok'])
    expect((await lista(nyckel.firma)).rader.map((u) => [u.kommun, u.status])).toEqual([['Sotenäs', 'last']])
    expect(await act('sotenas-attestant', 'attestera')).toEqual([200, 'ok'])
    expect((await lista(nyckel.firma)).rader.map((u) => [u.status, u.summaOre])).toEqual([['attesterad', 87_550]])
    const igen = await call<Problem>(nyckel.sotenas, '/korningar', { manad: '2026-10' })
    expect([igen.status, igen.kropp.kod]).toEqual([409, 'korning-last'])
  })

  it('lists by month and by cursor, each underlag once, and never another nämnd’s', async () => {
    await compute(nyckel.sotenas, '2026-09')
    await compute(nyckel.munkedal, '2026-10')
    expect((await lista(nyckel.sotenas, '?manad=2026-09')).rader.map((u) => u.manad)).toEqual(['2026-09'])
    const forsta = await lista(nyckel.sotenas, '?antal=1')
    const andra = await lista(nyckel.sotenas, `?antal=1&kursor=${forsta.nasta}`)
    expect([...forsta.rader, ...andra.rader].map((u) => u.manad)).toEqual(['2026-10', '2026-09'])
    expect(andra.nasta).toBeNull()
    expect((await lista(nyckel.sotenas, '?kursor=hittepa')).rader).toHaveLength(2)

    const [andras] = (await lista(nyckel.munkedal)).rader
    expect(andras?.kommun).toBe('Munkedal')
    const okand = '00000000-0000-7000-8000-000000000000'
    expect(await call(nyckel.sotenas, `/underlag/${andras?.id}`)).toEqual(
      await call(nyckel.sotenas, `/underlag/${okand}`),
    )
    // Munkedal’s preview is not locked: the utförare sees nothing of it.
    expect((await lista(nyckel.firma)).rader.map((u) => u.kommun)).toEqual(['Sotenäs'])
    expect((await call(nyckel.firma, `/underlag/${andras?.id}`)).status).toBe(404)
  })

  it('refuses a role that may not, a month that is none, and an id that is none', async () => {
    expect((await call<Problem>(nyckel.planerare, '/underlag')).kropp.kod).toBe('ej-behorig')
    expect((await call<Problem>(nyckel.firma, '/korningar')).kropp.kod).toBe('ej-behorig')
    expect((await call<Problem>(nyckel.firma, '/korningar', { manad: '2026-10' })).kropp.kod).toBe('ej-behorig')
    const manad = await call<Problem>(nyckel.sotenas, '/korningar', { manad: '2026-13' })
    expect([manad.status, manad.kropp.kod]).toEqual([422, 'felaktiga-uppgifter'])
    expect((await call(nyckel.sotenas, '/underlag/x')).status).toBe(422)
  })
})
