import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { loadGrund } from '@valfri/world/grund'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const START = Temporal.Instant.from('2026-03-02T07:00:00Z')
let nu = START
let bas: TestDb
let app: TestApp

beforeAll(async () => {
  bas = await createTestDb(() => nu)
  await loadGrund(bas.agare)
  app = await startTestApp({ bas, nu: () => nu })
})
afterAll(async () => {
  await app.close()
  await bas.close()
})
beforeEach(() => {
  nu = START
})

type Mig = { inloggad: boolean; namn: string; valt: string | null; uppdrag: { id: string; rubrik: string }[] }
const mig = (w: ReturnType<typeof createTestWebblasare>) => w.trpc<Mig>('auth.mig')

describe('sign-in by Test-legitimation', () => {
  it('lets a nämnd’s staff in under the only uppdrag they have, and sends them where they were going', async () => {
    const w = createTestWebblasare(app.adress)
    const svar = await w.loggaIn('sotenas-upphandlare', '/health/live')
    expect(svar.url).toBe(`${app.adress}/health/live`)
    expect(await mig(w)).toMatchObject({
      inloggad: true,
      namn: 'Anna Testberg',
      valt: 'kommun:1427:1427-omsorgsnamnden',
    })
  })

  it('never stores or returns the personnummer', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-upphandlare')
    const rader =
      await bas.agare`select row_to_json(i)::text as i from identitet i union all select row_to_json(s)::text from session s union all select row_to_json(l)::text from logg l`
    expect(rader.length).toBeGreaterThan(0)
    for (const rad of rader) expect(rad.i).not.toContain('198001022386')
    expect(JSON.stringify(await mig(w))).not.toContain('198001022386')
  })

  it('lets in a test personnummer that nobody knows, as themselves and with nothing', async () => {
    const w = createTestWebblasare(app.adress)
    const sida = await (await w.get('/auth/logga-in')).text()
    const vag = /<form method="post" action="([^"]+)"/.exec(sida)?.[1] ?? ''
    await w.postForm(vag, { nummer: '18900101-9802' })
    expect(await mig(w)).toMatchObject({ inloggad: true, valt: 'person', kand: false, uppdrag: [{ id: 'person' }] })
  })

  it('refuses a number that is not on the list, beside the field and with what was typed', async () => {
    const w = createTestWebblasare(app.adress)
    const sida = await (await w.get('/auth/logga-in')).text()
    const vag = /<form method="post" action="([^"]+)"/.exec(sida)?.[1] ?? ''
    const svar = await w.postForm(vag, { nummer: '19121212-1211' })
    expect(svar.status).toBe(422)
    const text = await svar.text()
    expect(text).toContain('Numret finns inte i listan över testpersonnummer')
    expect(text).toContain('value="19121212-1211"')
    expect((await mig(w)).inloggad).toBe(false)
  })

  it('tells one who cancels that nothing happened', async () => {
    const w = createTestWebblasare(app.adress)
    const sida = await (await w.get('/auth/logga-in?till=/jamfor')).text()
    const vag = /<form method="post" action="([^"]+)"/.exec(sida)?.[1] ?? ''
    const svar = await w.postForm(vag, { avbryt: '1' })
    expect(svar.status).toBe(401)
    expect(await svar.text()).toContain('Inloggningen avbröts')
  })

  it('sends nobody to another site, whatever the link says', async () => {
    for (const till of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
      const w = createTestWebblasare(app.adress)
      const svar = await w.loggaIn('sotenas-upphandlare', till)
      expect(new URL(svar.url).origin, till).toBe(app.adress)
    }
  })

  it('has no session, and a dead token, after sign-out', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-upphandlare')
    const token = w.kakor.get('valfri') ?? ''
    const { till } = (await (await w.post('/auth/logga-ut', {})).json()) as { till: string }
    expect(till).toContain('/test-legitimation/session/end')
    expect((await mig(w)).inloggad).toBe(false)
    w.kakor.set('valfri', token)
    expect((await mig(w)).inloggad).toBe(false)
  })

  it('refuses a return that was not begun in this browser, and one that comes twice', async () => {
    const w = createTestWebblasare(app.adress)
    expect((await w.get('/auth/ater?code=x&state=y')).status).toBe(400)
    await w.get('/auth/logga-in')
    expect((await w.get('/auth/ater?code=x&state=forged')).status).toBe(400)
    expect((await w.get('/auth/ater?code=x&state=forged')).status).toBe(400)
  })

  it('gives a new token when the uppdrag is changed, and refuses another’s uppdrag', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-upphandlare')
    const forst = w.kakor.get('valfri')
    const nekad = await w.post('/auth/uppdrag', { uppdrag: 'kommun:1430:1430-omsorgsnamnden' })
    expect(nekad.status).toBe(403)
    expect(w.kakor.get('valfri')).toBe(forst)
    const svar = await w.post('/auth/uppdrag', { uppdrag: 'person' })
    expect(await svar.json()).toEqual({ till: '/min' })
    expect(w.kakor.get('valfri')).not.toBe(forst)
    expect((await mig(w)).valt).toBe('person')
  })

  it('takes a role away the day after it ended, in a session that was open', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('tanum-upphandlare')
    await bas.agare`update uppdrag set till = '2026-03-02' where kommun_id = '1435' and roll = 'upphandlare'`
    expect((await mig(w)).valt).toBe('kommun:1435:1435-omsorgsnamnden')
    nu = Temporal.Instant.from('2026-03-02T23:00:00Z')
    const v = createTestWebblasare(app.adress)
    await v.loggaIn('tanum-upphandlare')
    expect((await mig(v)).uppdrag.map((u) => u.id)).toEqual(['person'])
    await bas.agare`update uppdrag set till = null where kommun_id = '1435' and roll = 'upphandlare'`
  })

  it('asks whoever has two uppdrag which one it is', async () => {
    await bas.agare`insert into uppdrag (kommun_id, namnd_id, identitet_id, roll, fran) select '1427', '1427-utbildningsnamnden', identitet_id, 'ekonom', '2026-01-01' from uppdrag where namnd_id = '1427-omsorgsnamnden' and roll = 'registrator' limit 1`
    const w = createTestWebblasare(app.adress)
    const svar = await w.loggaIn('sotenas-registrator', '/kommun/diarium')
    expect(svar.url).toBe(`${app.adress}/valj-uppdrag?till=%2Fkommun%2Fdiarium`)
    const jag = await mig(w)
    expect(jag.valt).toBeNull()
    expect(jag.uppdrag.map((u) => u.id)).toEqual([
      'kommun:1427:1427-omsorgsnamnden',
      'kommun:1427:1427-utbildningsnamnden',
      'person',
    ])
  })
})

describe('the cookie of a session', () => {
  it('is HttpOnly and SameSite=Lax, and over https bound to the host', async () => {
    const svar = await fetch(`${app.adress}/auth/logga-in`, { redirect: 'manual' })
    const [kaka] = svar.headers.getSetCookie()
    expect(kaka).toMatch(/^valfri-inloggning=.*HttpOnly.*SameSite=Lax/)
    expect(kaka).toContain('Max-Age=600')
  })
})

describe('a forged request', () => {
  const egen = () => ({ origin: app.adress, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' })
  const skicka = (kaka: string, huvuden: Record<string, string>) =>
    fetch(`${app.adress}/trpc/auth.skapaApiNyckel`, {
      method: 'POST',
      headers: { cookie: `valfri=${kaka}`, 'content-type': 'application/json', ...huvuden },
      body: JSON.stringify({ namn: 'forged', roller: ['ekonom'] }),
    })

  it('is refused from another site, without our header, and when the browser does not say whence it came', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-admin')
    const kaka = w.kakor.get('valfri') ?? ''
    const forged: Record<string, string>[] = [
      { ...egen(), origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'x-valfri': '1' },
      { ...egen(), origin: 'null', 'sec-fetch-site': 'cross-site', 'x-valfri': '1' },
      { origin: app.adress, 'sec-fetch-site': 'same-site', 'x-valfri': '1' },
      { 'x-valfri': '1' },
      egen(),
    ]
    for (const huvuden of forged) {
      const svar = await skicka(kaka, huvuden)
      expect(svar.status, JSON.stringify(huvuden)).toBe(403)
      expect(await svar.json()).toMatchObject({ kod: 'fel-avsandare' })
    }
    expect((await bas.agare`select 1 from api_nyckel`).length).toBe(0)
    expect((await skicka(kaka, { ...egen(), 'x-valfri': '1' })).status).toBe(200)
  })

  it('cannot sign anybody out or change their uppdrag from another site', async () => {
    const w = createTestWebblasare(app.adress)
    await w.loggaIn('sotenas-upphandlare')
    for (const vag of ['/auth/logga-ut', '/auth/uppdrag']) {
      const svar = await fetch(app.adress + vag, {
        method: 'POST',
        headers: {
          cookie: `valfri=${w.kakor.get('valfri')}`,
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
        },
        body: new URLSearchParams({ uppdrag: 'person' }),
      })
      expect(svar.status).toBe(403)
    }
    expect((await mig(w)).valt).toBe('kommun:1427:1427-omsorgsnamnden')
  })
})

describe('what can be guessed', () => {
  it('is refused after too many tries from one address, also when they come in one batch', async () => {
    const egen = await startTestApp({ bas, nu: () => nu })
    const fraga = (procedurer: string) =>
      fetch(`${egen.adress}/trpc/${procedurer}?batch=1`, {
        method: 'POST',
        headers: {
          origin: egen.adress,
          'sec-fetch-site': 'same-origin',
          'x-valfri': '1',
          'content-type': 'application/json',
        },
        body: '{}',
      })
    const visa = 'utforare.visaInbjudan'
    for (let i = 0; i < 4; i++) expect((await fraga(Array(5).fill(visa).join(','))).status).not.toBe(429)
    const svar = await fraga(visa)
    expect(svar.status).toBe(429)
    expect(Number(svar.headers.get('retry-after'))).toBeGreaterThan(0)
    await egen.close()
  })
})

describe('when the e-legitimation does not answer', () => {
  it('says so with a way to try again, and lets nobody in', async () => {
    const env = { VALFRI_DEMO: '0', OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'valfri' }
    const egen = await startTestApp({ bas, nu: () => nu, env })
    const svar = await fetch(`${egen.adress}/auth/logga-in?till=/kommun`, { redirect: 'manual' })
    expect(svar.status).toBe(503)
    const text = await svar.text()
    expect(text).toContain('E-legitimationen svarar inte just nu.')
    expect(text).toContain('/auth/logga-in?till=%2Fkommun')
    expect(svar.headers.getSetCookie()).toEqual([])
    await egen.close()
  })

  it('has no Test-legitimation where the demo is off', async () => {
    const egen = await startTestApp({ bas, nu: () => nu, env: { VALFRI_DEMO: '0' } })
    expect((await fetch(`${egen.adress}/test-legitimation/.well-known/openid-configuration`)).status).toBe(404)
    expect((await fetch(`${egen.adress}/auth/logga-in`)).status).toBe(503)
    await egen.close()
  })
})

describe('another name of this machine', () => {
  it('leads to the one that sign-in returns to, with the page that was asked for', async () => {
    const annat = app.adress.replace('localhost', '127.0.0.1')
    const svar = await fetch(`${annat}/jamfor?kommun=sotenas`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([svar.status, svar.headers.get('location')]).toEqual([302, `${app.adress}/jamfor?kommun=sotenas`])
    expect((await fetch(`${annat}/health/live`)).status).toBe(200)
  })
})

describe('every answer', () => {
  it('lets a page load our own scripts only, stand in no frame and guess no type', async () => {
    const w = createTestWebblasare(app.adress)
    const vagar = [
      '/auth/logga-in',
      '/auth/ater',
      '/health/live',
      '/api/v1/kommuner',
      '/test-legitimation/auth',
      '/finns-inte',
    ]
    for (const vag of vagar) {
      const { headers } = await w.get(vag)
      const csp = headers.get('content-security-policy') ?? ''
      expect(csp, vag).toMatch(/frame-ancestors 'none'/)
      expect(csp, vag).toMatch(/script-src 'self'/)
      expect(csp, vag).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers.get('x-content-type-options'), vag).toBe('nosniff')
    }
  })
})
