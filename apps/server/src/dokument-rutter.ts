import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { fileHeaders } from '@valfri/dokument/fil-huvuden'
import { readDokument } from '@valfri/dokument/read-dokument'
import { saveBilaga } from '@valfri/dokument/save-dokument'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { dokumentBehorigheter } from './dokument-behorighet.ts'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const dokumentRutter = [
  { metod: 'GET', vag: '/dokument/:id', behorighet: 'dokument.las' },
  { metod: 'GET', vag: '/dokument/:id/data', behorighet: 'dokument.las' },
  { metod: 'POST', vag: '/filer', behorighet: 'dokument.lamna-fil' },
] as const

/**
 * Stored files: `/dokument/<id>` is the file, `/dokument/<id>/data` the data it was drawn from, in the bytes that its seal
 * is the hash of. POST `/filer` takes one file in the field `fil` and answers with its id.
 */
export function dokumentRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/dokument/:id', async (c) => {
    const rad = await find(c)
    if (!rad) return sendFel(c, authFel('finns-inte').fel)
    return c.body(rad.innehall as Uint8Array<ArrayBuffer>, 200, fileHeaders(rad))
  })
  app.get('/dokument/:id/data', async (c) => {
    const rad = await find(c)
    if (!rad?.dataSha256) return sendFel(c, authFel('finns-inte').fel)
    const namn = rad.namn.replace(/\.pdf$/, '.json')
    const huvuden = fileHeaders({ ...rad, namn, mime: 'application/json', sha256: rad.dataSha256 })
    return c.body(canonicalJson(rad.data), 200, huvuden)
  })
  app.post('/filer', receive)
  return app
}

function find(c: C) {
  const id = z.uuid().safeParse(c.req.param('id'))
  const { db, aktor } = c.get('ctx')
  return id.success ? withAktor(db, aktor, (tx) => readDokument(tx, id.data)) : null
}

async function receive(c: C): Promise<Response> {
  const { db, aktor } = c.get('ctx')
  if (!isAllowed(aktor, dokumentBehorigheter['dokument.lamna-fil']))
    return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const { fil } = await c.req.parseBody()
  if (!(fil instanceof File)) return sendFel(c, authFel('felaktiga-uppgifter', { text: 'Ingen fil följde med.' }).fel)
  const bytes = new Uint8Array(await fil.arrayBuffer())
  const svar = await withAktor(db, aktor, (tx) => saveBilaga(tx, bytes, fil.name))
  return svar.ok ? c.json(svar.value, 201) : sendFel(c, svar.fel)
}
