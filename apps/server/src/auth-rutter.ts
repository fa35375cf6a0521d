import { readFileSync } from 'node:fs'
import { authFel } from '@valfri/auth/fel'
import type { Begaran, Legitimation } from '@valfri/auth/legitimation'
import type { ValtUppdrag } from '@valfri/auth/schema'
import type { SessionStore } from '@valfri/auth/session-store'
import { signIn } from '@valfri/auth/sign-in'
import { keyFor, open, sign } from '@valfri/auth/signerad-text'
import { valjUppdrag } from '@valfri/auth/valj-uppdrag'
import type { Fel } from '@valfri/kernel/fel'
import { type Context, Hono } from 'hono'
import type { Kakor } from './auth-kakor.ts'
import { authSida } from './auth-sida.ts'
import type { Deps } from './deps.ts'
import { localPath } from './lokal-vag.ts'
import { granser, rateLimit } from './rate-limit.ts'
import { sendFel } from './svara-fel.ts'

/** How long somebody may take to show who they are. */
const TID = Temporal.Duration.from({ minutes: 10 })

/** Where each aktör's own pages begin. */
const DORR: Record<ValtUppdrag['typ'], string> = {
  kommun: '/kommun',
  utforare: '/utforare',
  person: '/min',
  plattform: '/kommun',
}

/** Where one with several uppdrag chooses. */
const VALJ = '/valj-uppdrag'

function targetFor(valt: ValtUppdrag | null, till: string): string {
  if (!valt) return `${VALJ}?till=${encodeURIComponent(till)}`
  return till === '/' ? DORR[valt.typ] : till
}

/**
 * Sign-in and out, by plain routes because the browser leaves us and comes back.
 * Scripts send `x-valfri: 1` and are answered with {till}; plain forms are answered with a redirect.
 */
export function authRoutes(deps: Deps, legitimation: Legitimation, store: SessionStore, kakor: Kakor): Hono {
  const { config, db, hemlighet, nu } = deps
  const nyckel = keyFor(hemlighet, 'inloggning')
  const stil = readFileSync(new URL('enkel-sida.css', import.meta.url), 'utf8')
  const app = new Hono()
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    await next()
  })
  app.use('/logga-in', rateLimit(granser.inloggning, config.bakomProxy))
  app.use('/ater', rateLimit(granser.inloggning, config.bakomProxy))

  app.get('/sida.css', (c) =>
    c.body(stil, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )

  app.get('/logga-in', async (c) => {
    const till = localPath(c.req.query('till'), config.adress)
    const begynt = await legitimation.begin()
    if (!begynt.ok) return authSida(c, begynt.fel, till)
    kakor.writeBegaran(c, sign(nyckel, { ...begynt.value.begaran, till }, nu().add(TID)))
    return c.redirect(begynt.value.url, 302)
  })

  app.get('/ater', async (c) => {
    const begaran = open<Begaran & { till: string }>(nyckel, kakor.takeBegaran(c) ?? '', nu())
    if (!begaran) return authSida(c, authFel('inloggning-foraldrad').fel, '/')
    const legitimerad = await legitimation.finish(new URL(c.req.url).search, begaran)
    if (!legitimerad.ok) return authSida(c, legitimerad.fel, begaran.till)
    const forra = kakor.readSession(c)
    if (forra) await store.end(forra)
    const { token, valt } = await signIn(db, store, legitimerad.value, hemlighet)
    kakor.writeSession(c, token)
    return c.redirect(targetFor(valt, begaran.till), 303)
  })

  app.post('/uppdrag', async (c) => {
    const { uppdrag, till } = await readFields(c)
    const valt = await valjUppdrag(db, store, kakor.readSession(c) ?? '', uppdrag ?? '')
    if (!valt.ok) return refuse(c, valt.fel)
    kakor.writeSession(c, valt.value.token)
    return sendTarget(c, targetFor(valt.value.valt, localPath(till, config.adress)))
  })

  app.post('/logga-ut', async (c) => {
    const token = kakor.readSession(c)
    const session = token ? await store.end(token) : null
    kakor.clearSession(c)
    const ut = session?.idToken ? await legitimation.endUrl(session.idToken) : null
    return sendTarget(c, ut ?? '/')
  })
  return app
}

const isScript = (c: Context) => c.req.header('x-valfri') === '1'

function sendTarget(c: Context, till: string): Response {
  return isScript(c) ? c.json({ till }) : c.redirect(till, 303)
}

function refuse(c: Context, fel: Fel): Response | Promise<Response> {
  return isScript(c) ? sendFel(c, fel) : authSida(c, fel, '/')
}

/** The fields of a form or of JSON; what is neither has none. */
async function readFields(c: Context): Promise<Record<string, string | undefined>> {
  const typ = c.req.header('content-type') ?? ''
  const kropp: unknown = typ.includes('json') ? await c.req.json().catch(() => ({})) : await c.req.parseBody()
  if (typeof kropp !== 'object' || kropp === null) return {}
  return Object.fromEntries(Object.entries(kropp).filter(([, varde]) => typeof varde === 'string'))
}
