import { authFel } from '@valfri/auth/fel'
import { keyFor } from '@valfri/auth/signerad-text'
import { withAktor } from '@valfri/db/aktor'
import { loadDokumentOversikt } from '@valfri/dokument/queries'
import { listUnderskrifter, loadNycklar } from '@valfri/dokument/sign-dokument'
import { openNyckel } from '@valfri/dokument/underskrift'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import type { CtxVariabler } from './identifiera.ts'
import { sendFel } from './svara-fel.ts'

/** What the matrix of permissions and the tests need to know of this address. */
export const underskriftRutter = [
  { metod: 'GET', vag: '/dokument/:id/underskrifter', behorighet: 'dokument.las' },
] as const

/** Where the instance's public keys stand, for as long as it runs: whoever verifies a signature compares with these. */
const NYCKLAR = '/.well-known/valfri-underskrift.json'

/** A document's signatures with the keys they were made by: what `npm run verify` needs beside the file itself. */
export function underskriftRoutes(): Hono<{ Variables: CtxVariabler }> {
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.get('/dokument/:id/underskrifter', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'))
    const { db, aktor } = c.get('ctx')
    const svar = id.success
      ? await withAktor(db, aktor, async (tx) => {
          const dokument = await loadDokumentOversikt(tx, id.data)
          const underskrifter = dokument ? await listUnderskrifter(tx, dokument.id) : []
          return dokument && underskrifter.length > 0
            ? { dokument, underskrifter, nycklar: await loadNycklar(tx) }
            : null
        })
      : null
    if (!svar) return sendFel(c, authFel('finns-inte').fel)
    const { namn, sha256 } = svar.dokument
    c.header('Content-Disposition', 'attachment; filename="underskrifter.json"')
    c.header('Cache-Control', 'private, no-store')
    return c.json({ dokument: { namn, sha256 }, underskrifter: svar.underskrifter, nycklar: svar.nycklar })
  })
  return app
}

/** The public keys, to anyone: every one that has been used, and the one in use now. */
export function nyckelRoutes(deps: Pick<Deps, 'db' | 'hemlighet'>): Hono {
  const app = new Hono()
  app.get(NYCKLAR, async (c) => {
    const [{ keys }, nu] = await Promise.all([
      withAktor(deps.db, { typ: 'publik' }, loadNycklar),
      openNyckel(keyFor(deps.hemlighet, 'underskrift')),
    ])
    const alla = keys.some((k) => k.kid === nu.kid) ? keys : [...keys, nu.publik]
    c.header('Access-Control-Allow-Origin', '*')
    return c.json({ keys: alla })
  })
  return app
}
