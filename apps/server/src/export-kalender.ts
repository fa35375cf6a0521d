import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { notisBehorigheter } from '@valfri/notis/behorighet'
import { kalenderCsv, kalenderIcs } from '@valfri/notis/kalender-filer'
import { listBevakningar } from '@valfri/notis/list-bevakningar'
import { type Context, Hono } from 'hono'
import { bevakningar } from './bevakningar.ts'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

/** What the matrix of permissions and the tests need to know of this address. */
export const kalenderRutter = [{ metod: 'GET', vag: '/export/kalender/:fil', behorighet: 'notis.kalender' }] as const

/** How far a calendar file reaches, in months back and ahead. */
const BAK = 3
const FRAM = 15

/** `kalender.ics` or `kalender.csv`, or `<slag>.ics` of one kind: of the one who asks. */
async function sendKalender(c: Context<{ Variables: CtxVariabler }>, adress: string) {
  const { db, aktor, nu } = c.get('ctx')
  if (!isAllowed(aktor, notisBehorigheter['notis.kalender']))
    return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const [, namn, typ] = /^([a-z-]{1,60})\.(ics|csv)$/.exec(c.req.param('fil') ?? '') ?? []
  if (!namn || (namn !== 'kalender' && !bevakningar.some((s) => s.id === namn)))
    return sendFel(c, authFel('finns-inte').fel)
  const idag = nu().toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  const period = { fran: idag.subtract({ months: BAK }), till: idag.add({ months: FRAM }), nu: nu() }
  const slag = namn === 'kalender' ? undefined : namn
  const dagar = await withAktor(db, aktor, (tx) => listBevakningar(tx, bevakningar, period, slag))
  const fil = typ === 'ics' ? kalenderIcs(dagar, adress, nu()) : kalenderCsv(dagar, nu())
  return c.body(fil, 200, {
    'Content-Disposition': `attachment; filename="${namn}.${typ}"`,
    'Cache-Control': 'private, no-store',
    'Content-Type': typ === 'ics' ? 'text/calendar; charset=utf-8' : 'text/csv; charset=utf-8',
  })
}

/** The calendar of the one who asks, as a file. */
export function kalenderRoutes(config: { readonly adress: string }): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/kalender/:fil', (c) => sendKalender(c, config.adress))
  return app
}
