import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { ersattningBehorigheter } from '@valfri/ersattning/behorighet'
import { loadHeltUnderlag, underlagCsv, underlagDokument } from '@valfri/ersattning/underlag-dokument'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const exportRutter = [
  { metod: 'GET', vag: '/export/ersattning/:fil', behorighet: 'ersattning.las-underlag' },
] as const

/** An underlag as a file: `<id>.pdf` or `<id>.csv`, for the nämnd and the utförare alike. */
export function exportRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/ersattning/:fil', async (c: C) => {
    const { db, aktor, tjanster } = c.get('ctx')
    if (!isAllowed(aktor, ersattningBehorigheter['ersattning.las-underlag'])) {
      return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
    }
    const [, id, form] = /^([0-9a-f-]{36})\.(pdf|csv)$/.exec(c.req.param('fil') ?? '') ?? []
    if (!id || !z.uuid().safeParse(id).success) return sendFel(c, authFel('finns-inte').fel)
    const svar = await withAktor(db, aktor, (tx) => loadHeltUnderlag(tx, id, tjanster))
    if (!svar.ok) return sendFel(c, svar.fel)
    const namn = `ersattning-${svar.value.manad}-${id.slice(-8)}.${form}`
    const huvuden = { 'Content-Disposition': `attachment; filename="${namn}"`, 'Cache-Control': 'private, no-store' }
    if (form === 'csv')
      return c.body(underlagCsv(svar.value), 200, { ...huvuden, 'Content-Type': 'text/csv; charset=utf-8' })
    const pdf = await renderPdf(underlagDokument(svar.value))
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, { ...huvuden, 'Content-Type': 'application/pdf' })
  })
  return app
}
