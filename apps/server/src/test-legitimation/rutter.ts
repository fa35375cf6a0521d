import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { errors, type default as Provider } from 'oidc-provider'
import type { TestPerson, TestPersoner } from './personer.ts'
import { VAG } from './provider.ts'
import { gammalSida, valSida } from './sidor.ts'

/** What the pages that the provider draws itself may load; ours get the site's own headers. */
const CSP =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

type Env = { Bindings: HttpBindings }
type Handtag = (fraga: IncomingMessage, svar: ServerResponse) => void

/** The provider's own addresses, and the page where one picks whom to be. */
export function testLegitimationRoutes(provider: Provider, personer: TestPersoner): Hono<Env> {
  const skript = readFileSync(new URL('val.js', import.meta.url), 'utf8')
  const app = new Hono<Env>()
  app.get('/val.js', (c) => c.body(skript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))

  app.get('/val/:uid', async (c) => {
    const pagar = await currentInteraction(provider, c.env)
    if (!pagar) return c.html(gammalSida(), 400)
    return c.html(valSida(personer.namngivna, { vag: `${VAG}/val/${pagar}`, sok: c.req.query('sok') ?? '' }))
  })

  app.post('/val/:uid', async (c) => {
    const pagar = await currentInteraction(provider, c.env)
    if (!pagar) return c.html(gammalSida(), 400)
    const svar = await c.req.parseBody()
    const nummer = typeof svar.nummer === 'string' ? svar.nummer : undefined
    const person = pick(personer, svar.person, nummer)
    if (!person && svar.avbryt !== '1') {
      const fel = 'Numret finns inte i listan över testpersonnummer. Kontrollera siffrorna eller välj en person ovan.'
      return c.html(valSida(personer.namngivna, { vag: `${VAG}/val/${pagar}`, sok: '', nummer, fel }), 422)
    }
    const resultat = person
      ? { login: { accountId: person.personnummer, remember: false } }
      : { error: 'access_denied' }
    return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, resultat), 303)
  })

  const svara = provider.callback() as Handtag
  app.all('*', (c) => {
    handOver(svara, c.env)
    return RESPONSE_ALREADY_SENT
  })
  return app
}

function pick(personer: TestPersoner, nyckel: unknown, nummer: string | undefined): TestPerson | undefined {
  if (typeof nyckel === 'string') return personer.byNyckel(nyckel)
  return nummer === undefined ? undefined : personer.byNummer(nummer)
}

/** The id of the sign-in that this browser has begun, or null when it is too old. */
async function currentInteraction(provider: Provider, env: HttpBindings): Promise<string | null> {
  try {
    return (await provider.interactionDetails(env.incoming, env.outgoing)).uid
  } catch (fel) {
    if (fel instanceof errors.SessionNotFound) return null
    throw fel
  }
}

/** Gives the request to the provider, which believes that it stands at the root of its own address. */
function handOver(svara: Handtag, { incoming, outgoing }: HttpBindings): void {
  const fraga = incoming as IncomingMessage & { originalUrl?: string }
  fraga.originalUrl = fraga.url
  fraga.url = fraga.url?.slice(VAG.length) || '/'
  outgoing.setHeader('Content-Security-Policy', CSP)
  outgoing.setHeader('X-Content-Type-Options', 'nosniff')
  outgoing.setHeader('Referrer-Policy', 'same-origin')
  svara(fraga, outgoing as ServerResponse)
}
