import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { renderIcs } from '@valfri/inforande/kalender-ics'
import { visaPublikSida } from '@valfri/inforande/publik-sida'
import { type Context, Hono } from 'hono'
import type { Config } from './config.ts'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const inforandeRutter = [
  { metod: 'GET', vag: '/export/kommande-beslut/:fil', behorighet: 'inforande.publikt' },
] as const

/** `<kommun>.ics`: the coming decisions of every nämnd of a kommun, for anyone to subscribe to. */
async function sendKalender(c: C, adress: string) {
  const slug = /^([a-z0-9-]{1,80})\.ics$/.exec(c.req.param('fil') ?? '')?.[1]
  if (!slug) return sendFel(c, authFel('finns-inte').fel)
  const { db, tjanster, nu } = c.get('ctx')
  const sida = await withAktor(db, { typ: 'publik' }, (tx) => visaPublikSida(tx, tjanster, slug, nu()))
  if (!sida.ok) return sendFel(c, sida.fel)
  const { kommun, namnder } = sida.value
  const poster = namnder.flatMap((n) => n.kalender)
  return c.body(renderIcs(poster, { kommun: kommun.namn, kommunSlug: kommun.slug, adress }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${slug}.ics"`,
    'Cache-Control': 'no-cache',
  })
}

/** The public calendar as a file. */
export function inforandeRoutes(config: Pick<Config, 'adress'>): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/kommande-beslut/:fil', (c) => sendKalender(c, config.adress))
  return app
}
