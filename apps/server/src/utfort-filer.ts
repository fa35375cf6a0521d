import { isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withAktor } from '@valfri/db/aktor'
import { utfortBehorigheter } from '@valfri/utfort/behorighet'
import { utfortFel } from '@valfri/utfort/fel'
import { provaImport } from '@valfri/utfort/importera'
import { kolumnkartaSchema } from '@valfri/utfort/kolumnkarta'
import { skrivFelrader } from '@valfri/utfort/skriv-felrader'
import type { SomUtforare } from '@valfri/utfort/ta-emot-fil'
import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** Where files of performed time are sent. */
export const UTFORT_FILER = '/utfort/filer'

/** What the matrix of permissions and the tests need to know of these addresses. */
export const utfortFilRutter = [
  { metod: 'POST', vag: '/utfort/filer', behorighet: 'utfort.importera' },
  { metod: 'POST', vag: '/utfort/filer/:id/felrader', behorighet: 'utfort.importera' },
] as const

const Huvud = z.object({ namn: z.string().min(1).max(200), karta: kolumnkartaSchema })
/** A few hundred headings and words of a karta at most. */
const MAX_HUVUD = 12_000

/**
 * Files of performed time, whose bytes are read as they arrive: POST `/utfort/filer` tries one and answers with the import's
 * id; its name and karta stand in the header `x-import` as base64url of JSON. POST `/utfort/filer/<id>/felrader` takes the
 * same file and answers with its faulty rows as CSV.
 */
export function utfortFilRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.post('/utfort/filer', async (c) => {
    const nekad = refuse(c)
    if (nekad) return nekad
    const huvud = readHuvud(c.req.header('x-import'))
    if (!huvud) return sendFel(c, authFel('felaktiga-uppgifter', { text: 'Filens namn eller kolumnkarta saknas.' }).fel)
    const svar = await provaImport(som(c), { ...huvud, bitar: bodyOf(c) }, c.get('ctx'))
    return svar.ok ? c.json(svar.value, 201) : sendFel(c, svar.fel)
  })
  app.post('/utfort/filer/:id/felrader', async (c) => {
    const nekad = refuse(c)
    if (nekad) return nekad
    const id = z.uuid().safeParse(c.req.param('id'))
    if (!id.success) return sendFel(c, utfortFel('import-saknas').fel)
    const svar = await skrivFelrader(som(c), id.data, bodyOf(c))
    if (!svar.ok) return sendFel(c, svar.fel)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(svar.value.filnamn)}`)
    return stream(c, async (ut) => {
      for await (const bit of svar.value.innehall) await ut.write(bit)
    })
  })
  return app
}

function refuse(c: C): Response | null {
  const { aktor } = c.get('ctx')
  if (aktor.typ === 'utforare' && isAllowed(aktor, utfortBehorigheter['utfort.importera'])) return null
  return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
}

const som = (c: C): SomUtforare => {
  const { db, aktor } = c.get('ctx')
  return (fn) => withAktor(db, aktor, fn)
}

function readHuvud(text: string | undefined) {
  if (!text || text.length > MAX_HUVUD) return null
  try {
    return Huvud.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? null
  } catch {
    // Not JSON: the sender is told that the header is missing.
    return null
  }
}

async function* bodyOf(c: C): AsyncGenerator<Uint8Array> {
  const kropp = c.req.raw.body
  if (!kropp) return
  const las = kropp.getReader()
  try {
    for (let bit = await las.read(); !bit.done; bit = await las.read()) yield bit.value
  } finally {
    // What nobody reads shall not be sent to the end.
    await las.cancel().catch(() => undefined)
  }
}
