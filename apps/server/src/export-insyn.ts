import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { insynBehorigheter } from '@valfri/insyn/behorighet'
import { marknadCsv } from '@valfri/insyn/marknad-csv'
import { sarkostnadCsv } from '@valfri/insyn/sarkostnad-csv'
import { visaMarknad } from '@valfri/insyn/visa-marknad'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const insynRutter = [
  { metod: 'GET', vag: '/export/sarkostnader/:fil', behorighet: 'insyn.publikt' },
  { metod: 'GET', vag: '/export/marknad/:fil', behorighet: 'insyn.las-marknad' },
] as const

const sendCsv = (c: C, namn: string, csv: string, cache: string) =>
  c.body(csv, 200, {
    'Content-Disposition': `attachment; filename="${namn}"`,
    'Cache-Control': cache,
    'Content-Type': 'text/csv; charset=utf-8',
  })

/** `<kommun>_<tjänst>_<år>.csv`: the same file for the nämnd and for anyone. */
async function sendSarkostnader(c: C) {
  const fil = c.req.param('fil') ?? ''
  const [, kommunId, tjanstId, ar] = /^(\d{4})_([a-z-]{1,60})_(20\d\d)\.csv$/.exec(fil) ?? []
  if (!kommunId || !tjanstId || !c.get('ctx').tjanster.tjanster.has(tjanstId))
    return sendFel(c, authFel('finns-inte').fel)
  const csv = await withAktor(c.get('ctx').db, { typ: 'publik' }, (tx) =>
    sarkostnadCsv(tx, { kommunId, tjanstId }, Number(ar)),
  )
  return sendCsv(c, `sarkostnader_${fil}`, csv, 'no-cache')
}

/** `<tjänst>_<fran>_<till>.csv` of the nämnd that asks. */
async function sendMarknad(c: C) {
  const { db, aktor, tjanster } = c.get('ctx')
  if (!isAllowed(aktor, insynBehorigheter['insyn.las-marknad']))
    return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const fil = c.req.param('fil') ?? ''
  const [, tjanstId, fran, till] = /^([a-z-]{1,60})_([\d-]{10})_([\d-]{10})\.csv$/.exec(fil) ?? []
  const datum = z.tuple([z.iso.date(), z.iso.date()]).safeParse([fran, till])
  if (!tjanstId || !datum.success) return sendFel(c, authFel('finns-inte').fel)
  const [forsta, sista] = datum.data.map((d) => Temporal.PlainDate.from(d)) as [Temporal.PlainDate, Temporal.PlainDate]
  const svar = await withAktor(db, aktor, (tx) => visaMarknad(tx, { tjanstId, fran: forsta, till: sista }, tjanster))
  if (!svar.ok) return sendFel(c, svar.fel)
  return sendCsv(c, `marknad_${fil}`, marknadCsv(svar.value), 'private, no-store')
}

/** The lines of egenregi's särkostnader, for anyone; a nämnd's market, for the nämnd. */
export function insynRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/sarkostnader/:fil', sendSarkostnader)
  app.get('/export/marknad/:fil', sendMarknad)
  return app
}
