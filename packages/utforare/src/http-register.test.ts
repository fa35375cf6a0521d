import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delay, HttpResponse, http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openHttpRegister } from './http-register.ts'

const NUMMER = '5560160680'
const URL = 'https://register.example/konkurs'
const nu = () => Temporal.Instant.from('2026-03-02T08:00:00Z')
const svar = { organisationsnummer: '556016-0680', pagar: [] }

const natet = setupServer()
beforeAll(() => natet.listen({ onUnhandledFrame: 'error' }))
afterEach(() => natet.resetHandlers())
afterAll(() => natet.close())

const open = ({ paus = 60_000, forsok = 10_000, url = URL } = {}) =>
  openHttpRegister({
    adresser: { konkurs: { url, nyckel: 'hemlig' } },
    nu,
    tider: { forsok, vanta: 1, hogstVanta: 2000, paus },
  })
const kod = async (port = open()) => {
  const s = await port.fraga('konkurs', NUMMER)
  return s.svarat ? 'svarat' : s.kod
}
/** Plays the register, and counts how often it was asked. */
function spela(...svaren: ((nr: number) => Response | Promise<Response>)[]) {
  const fragor: Request[] = []
  natet.use(
    http.post(URL, ({ request }) => {
      fragor.push(request.clone())
      const spelar = svaren[Math.min(fragor.length, svaren.length) - 1]
      return spelar?.(fragor.length) ?? passthrough()
    }),
  )
  return fragor
}
/** An address of this machine that nobody listens at any more. */
async function closedAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/`
}
const status =
  (nr: number, headers = {}) =>
  () =>
    new HttpResponse('upptaget', { status: nr, headers })
const ja = () => HttpResponse.json(svar)

describe('a public register that is asked over HTTP', () => {
  it('answers with its uppgift, its source, its time and what came, and the number stands in no address', async () => {
    const fragor = spela(ja)
    expect(await open().fraga('konkurs', NUMMER)).toEqual({
      svarat: true,
      kalla: 'Bolagsverket, konkurs och näringsförbud',
      hamtad: nu(),
      uppgift: svar,
      ra: JSON.stringify(svar),
    })
    expect(fragor[0]?.url).not.toContain(NUMMER)
    expect(await fragor[0]?.json()).toEqual({ organisationsnummer: NUMMER })
    expect(fragor[0]?.headers.get('Authorization')).toBe('Bearer hemlig')
  })

  it('is asked again after a 500, and its answer then counts', async () => {
    const fragor = spela(status(500), status(503), ja)
    expect(await kod()).toBe('svarat')
    expect(fragor).toHaveLength(3)
  })

  it.each([
    ['gives 500 every time', 'svarar-inte', 3, status(500)],
    ['asks us to wait every time', 'for-manga-fragor', 3, status(429)],
    ['asks us to wait longer than we do', 'for-manga-fragor', 1, status(429, { 'Retry-After': '3600' })],
    ['does not know the number', 'okant-nummer', 1, status(404)],
    ['does not let us in', 'nekad', 1, status(401)],
    ['answers half a JSON', 'ogiltigt-svar', 1, json('{"organisationsnummer": "5560160680", "pag')],
    ['answers another shape', 'ogiltigt-svar', 1, json('{"organisationsnummer": "5560160680"}')],
    ['answers about another firm', 'ogiltigt-svar', 1, json('{"organisationsnummer": "5561034249", "pagar": []}')],
    ['answers a page of HTML', 'ogiltigt-svar', 1, () => HttpResponse.html(JSON.stringify(svar))],
  ])('says nothing of the firm when it %s', async (_hur, vantad, antal, spelar) => {
    const fragor = spela(spelar)
    expect(await kod()).toBe(vantad)
    expect(fragor).toHaveLength(antal)
  })

  it('says nothing of the firm when it cannot be reached', async () => {
    const url = await closedAddress()
    natet.use(http.post(url, () => passthrough()))
    expect(await kod(open({ url }))).toBe('svarar-inte')
  })

  it('says nothing of the firm when it never answers', async () => {
    const fragor = spela(() => delay('infinite').then(ja))
    expect(await kod(open({ forsok: 60 }))).toBe('for-lang-tid')
    expect(fragor).toHaveLength(3)
  })

  it('waits as long as the register asks, when that is not long', async () => {
    spela(status(429, { 'Retry-After': '1' }), ja)
    const borjan = performance.now()
    expect(await kod()).toBe('svarat')
    expect(performance.now() - borjan).toBeGreaterThan(990)
  })

  it('is left alone when it has failed again and again, and asked anew when the pause is over', async () => {
    const fragor = spela(status(500))
    const port = open({ paus: 50 })
    for (let i = 0; i < 5; i += 1) await kod(port)
    const fore = fragor.length
    expect(await kod(port)).toBe('pausat')
    expect(fragor).toHaveLength(fore)
    natet.resetHandlers()
    spela(ja)
    await new Promise((klart) => setTimeout(klart, 60))
    expect(await kod(port)).toBe('svarat')
  })

  it('keeps what came even when it cannot be read, without the personnummer in it', async () => {
    spela(() => HttpResponse.text('Huvudman 19900101-2385 i 556016-0680'))
    expect((await open().fraga('konkurs', NUMMER)).ra).toBe('Huvudman [personnummer] i 556016-0680')
  })

  it('is not asked when it has no address, or the firm no number', async () => {
    const port = open()
    expect(await port.fraga('ivo', NUMMER)).toMatchObject({ svarat: false, kod: 'ej-ansluten', ra: null })
    expect(await port.fraga('konkurs', '')).toMatchObject({ svarat: false, kod: 'inget-nummer' })
  })
})

function json(text: string) {
  return () => new HttpResponse(text, { headers: { 'Content-Type': 'application/json' } })
}
