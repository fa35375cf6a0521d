import { type Behorighet, isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { avgiftBehorigheter } from '@valfri/avgift/behorighet'
import { readAvgiftsexport, readReferensnyckel } from '@valfri/avgift/exportera-avgift'
import { readAvgiftsbrev } from '@valfri/avgift/underratta-avgift'
import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { ok, type Result } from '@valfri/kernel/fel'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const avgiftRutter = [
  { metod: 'GET', vag: '/export/avgift/:fil', behorighet: 'avgift.hamta-export' },
  { metod: 'GET', vag: '/export/avgift-nyckel/:fil', behorighet: 'avgift.exportera' },
  { metod: 'GET', vag: '/export/avgiftsbeslut/:fil', behorighet: 'avgift.las-brev' },
] as const

interface Fil {
  readonly innehall: string | Uint8Array
  readonly mime: string
  readonly namn: string
  readonly sha256?: string
}

/** Answers with a file that the aktör may read, or why not. `fil` is an id and one of the forms. */
async function sendFil(
  c: C,
  act: Behorighet,
  former: RegExp,
  read: (tx: AktorTx, id: string, form: string) => Promise<Result<Fil>>,
) {
  const { db, aktor } = c.get('ctx')
  if (!isAllowed(aktor, act)) return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const [, id, form] = former.exec(c.req.param('fil') ?? '') ?? []
  if (!id || !form || !z.uuid().safeParse(id).success) return sendFel(c, authFel('finns-inte').fel)
  const svar = await withAktor(db, aktor, (tx) => read(tx, id, form))
  if (!svar.ok) return sendFel(c, svar.fel)
  const { innehall, mime, namn, sha256 } = svar.value
  return c.body(innehall as string, 200, {
    'Content-Disposition': `attachment; filename="${namn}"`,
    'Cache-Control': 'private, no-store',
    'Content-Type': mime,
    ...(sha256 && { Digest: `sha-256=${Buffer.from(sha256, 'hex').toString('base64')}`, 'X-SHA256': sha256 }),
  })
}

const MIME = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/** The basis for invoicing as it was made, the key of its references, and the letter of an avgiftsbeslut. */
export function avgiftRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/avgift/:fil', (c: C) =>
    sendFil(c, avgiftBehorigheter['avgift.hamta-export'], /^([0-9a-f-]{36})\.(csv|json)$/, async (tx, id, form) => {
      const f = form as 'csv' | 'json'
      const svar = await readAvgiftsexport(tx, id, f)
      if (!svar.ok) return svar
      return ok({ ...svar.value, mime: MIME[f], namn: `avgiftsunderlag-${svar.value.manad}-${id.slice(-8)}.${f}` })
    }),
  )
  app.get('/export/avgift-nyckel/:fil', (c: C) =>
    sendFil(c, avgiftBehorigheter['avgift.exportera'], /^([0-9a-f-]{36})\.(csv)$/, async (tx, id) => {
      const svar = await readReferensnyckel(tx, id)
      return svar.ok ? ok({ innehall: svar.value, mime: MIME.csv, namn: `referensnyckel-${id.slice(-8)}.csv` }) : svar
    }),
  )
  app.get('/export/avgiftsbeslut/:fil', (c: C) =>
    sendFil(c, avgiftBehorigheter['avgift.las-brev'], /^([0-9a-f-]{36})\.(pdf)$/, async (tx, id) => {
      const svar = await readAvgiftsbrev(tx, id)
      if (!svar.ok) return svar
      const innehall = await renderPdf(svar.value)
      return ok({ innehall, mime: 'application/pdf', namn: `avgiftsbeslut-${id.slice(-8)}.pdf` })
    }),
  )
  return app
}
