import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { samverkanBehorigheter } from '@valfri/samverkan/behorighet'
import { fakturaunderlagPdf, kostnadCsv } from '@valfri/samverkan/kostnad-filer'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const samverkanRutter = [{ metod: 'GET', vag: '/export/samverkan/:fil', behorighet: 'samverkan.las' }] as const

/** `<samverkan>.csv` has every part of every cost; `<kostnad>_<nämnd>.pdf` is what one member is invoiced by. */
async function sendKostnad(c: C) {
  const { db, aktor, nu } = c.get('ctx')
  if (!isAllowed(aktor, samverkanBehorigheter['samverkan.las']))
    return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const fil = c.req.param('fil') ?? ''
  const [, id, namndId] = /^([0-9a-f-]{36})(?:_(\d{4}-[a-z0-9-]{1,60})\.pdf|\.csv)$/.exec(fil) ?? []
  if (!id || !z.uuid().safeParse(id).success) return sendFel(c, authFel('finns-inte').fel)
  const idag = dateAt(nu())
  const svar = await withAktor(db, aktor, (tx) =>
    namndId ? fakturaunderlagPdf(tx, { kostnadId: id, namndId }, idag) : kostnadCsv(tx, id, idag),
  )
  if (!svar.ok) return sendFel(c, svar.fel)
  return c.body(svar.value.innehall as Uint8Array<ArrayBuffer> | string, 200, {
    'Content-Disposition': `attachment; filename="${svar.value.namn}"`,
    'Cache-Control': 'private, no-store',
    'Content-Type': namndId ? 'application/pdf' : 'text/csv; charset=utf-8',
  })
}

/** What the members of a samverkan settle between them, for their staff. */
export function samverkanRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/samverkan/:fil', sendKostnad)
  return app
}
