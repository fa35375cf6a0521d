import { type Behorighet, isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { ersattningBehorigheter } from '@valfri/ersattning/behorighet'
import { type Hamtad, hamtaKorningsfil, hamtaUnderlagsfil } from '@valfri/ersattning/hamta-fil'
import type { Result } from '@valfri/kernel/fel'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

type C = Context<{ Variables: CtxVariabler }>

/** What the matrix of permissions and the tests need to know of these addresses. */
export const exportRutter = [
  { metod: 'GET', vag: '/export/ersattning/:fil', behorighet: 'ersattning.las-underlag' },
  { metod: 'GET', vag: '/export/bokforing/:fil', behorighet: 'ersattning.hamta-bokforing' },
] as const

const MIME: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sie: 'application/octet-stream',
  bokforing: 'application/json; charset=utf-8',
  betalning: 'text/csv; charset=utf-8',
}

/** Answers `<id>.<form>` with the file, or why not. A sealed file carries its checksum. */
async function sendFil(
  c: C,
  act: Behorighet,
  former: RegExp,
  hamta: (tx: AktorTx, id: string, form: string) => Promise<Result<Hamtad>>,
) {
  const { db, aktor } = c.get('ctx')
  if (!isAllowed(aktor, act)) return sendFel(c, authFel(aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
  const [, id, form] = former.exec(c.req.param('fil') ?? '') ?? []
  if (!id || !form || !z.uuid().safeParse(id).success) return sendFel(c, authFel('finns-inte').fel)
  const svar = await withAktor(db, aktor, (tx) => hamta(tx, id, form))
  if (!svar.ok) return sendFel(c, svar.fel)
  const { innehall, namn, sha256 } = svar.value
  return c.body(innehall as Uint8Array<ArrayBuffer>, 200, {
    'Content-Disposition': `attachment; filename="${namn}"`,
    'Cache-Control': 'private, no-store',
    'Content-Type': MIME[form] ?? 'application/octet-stream',
    ...(sha256 && { 'X-SHA256': sha256 }),
  })
}

/** An underlag as `<id>.pdf`, `.csv` or `.json`, for the nämnd and the utförare alike; a booked run's files, for the nämnd. */
export function exportRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/export/ersattning/:fil', (c: C) =>
    sendFil(c, ersattningBehorigheter['ersattning.las-underlag'], /^([0-9a-f-]{36})\.(pdf|csv|json)$/, (tx, id, form) =>
      hamtaUnderlagsfil(tx, id, form as 'pdf', c.get('ctx').tjanster),
    ),
  )
  app.get('/export/bokforing/:fil', (c: C) =>
    sendFil(
      c,
      ersattningBehorigheter['ersattning.hamta-bokforing'],
      /^([0-9a-f-]{36})\.(sie|bokforing|betalning)$/,
      (tx, id, form) => hamtaKorningsfil(tx, id, form as 'sie'),
    ),
  )
  return app
}
