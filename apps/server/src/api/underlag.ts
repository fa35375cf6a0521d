import { withAktor } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { kravTabellCsv } from '@valfri/underlag/krav-tabell'
import { listPublikaUnderlag } from '@valfri/underlag/list-publika'
import { loadPubliktUnderlag, type PubliktUnderlag } from '@valfri/underlag/load-publikt-underlag'
import { renderUnderlag } from '@valfri/underlag/render-underlag'
import type { Context } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from '../identifiera.ts'
import { sendFel } from '../svara-fel.ts'
import { type Api, addRutt } from './rutt.ts'

const KommunSvar = z.object({
  kommunId: z.string(),
  kommun: z.string(),
  namnd: z.string(),
  nr: z.number().int().describe('Versionen som gäller i kommunen.'),
  oppen: z.boolean().describe('Om kommunen tar emot ansökningar.'),
  oppnad: z.string().nullable(),
})

const UnderlagSvar = z.object({
  slug: z.string(),
  titel: z.string(),
  tjanstId: z.string(),
  tjanst: z.string(),
  samverkan: z.string().nullable(),
  nr: z.number().int(),
  kommuner: z.array(KommunSvar),
})

const VersionSvar = z.object({
  nr: z.number().int(),
  sha256: z.string().describe('SHA-256 av filen underlag.json, tecken för tecken.'),
  faststalld: z.string(),
  underlag: z.record(z.string(), z.unknown()).describe('Det förseglade innehållet.'),
})

/** Published underlag: the list, one version with its hash, and the sealed files themselves. */
export function underlagRutter(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/underlag',
    behorighet: 'underlag.publikt',
    sammanfattning: 'Förfrågningsunderlag som är publicerade nu',
    grupp: 'Underlag',
    svar: z.object({ rader: z.array(UnderlagSvar) }),
    gor: async (tx, _indata, ctx) => ok({ rader: await listPublikaUnderlag(tx, ctx.tjanster, dateAt(ctx.nu())) }),
  })
  addRutt(api, {
    metod: 'get',
    vag: '/underlag/{slug}/versioner/{nr}',
    behorighet: 'underlag.publikt',
    sammanfattning: 'En version av ett underlag, med kontrollsumma',
    grupp: 'Underlag',
    params: z.object({ slug: z.string().max(200), nr: z.coerce.number().int().positive() }),
    svar: VersionSvar,
    gor: async (tx, { params }, ctx) => {
      const svar = await loadPubliktUnderlag(tx, ctx.tjanster, params, dateAt(ctx.nu()))
      if (!svar.ok) return svar
      const { forseglad, sha256 } = svar.value
      return ok({ nr: forseglad.nr, sha256, faststalld: forseglad.faststalld, underlag: { ...forseglad } })
    },
  })
  addFiler(api)
}

const Vag = z.object({ slug: z.string().max(200), nr: z.coerce.number().int().positive() })

/** The files of a version, by name. Each is made of the sealed bytes alone. */
const FILER = {
  'underlag.json': {
    mime: 'application/json',
    slut: '.json',
    beskrivning: 'Det förseglade innehållet, byte för byte',
    bytes: ({ json }: PubliktUnderlag) => new TextEncoder().encode(json),
  },
  'underlag.pdf': {
    mime: 'application/pdf',
    slut: '.pdf',
    beskrivning: 'Versionen som taggad PDF',
    bytes: renderUnderlag,
  },
  'villkor.csv': {
    mime: 'text/csv; charset=utf-8',
    slut: '-villkor.csv',
    beskrivning: 'Villkoren som tabell: villkor, kontrollpunkter och vad en brist kan leda till',
    bytes: ({ kravtabell }: PubliktUnderlag) => new TextEncoder().encode(kravTabellCsv(kravtabell)),
  },
} as const
type Filnamn = keyof typeof FILER

/** What is sealed never changes, so its files may be kept by any cache. */
function addFiler(api: Api): void {
  for (const fil of Object.keys(FILER) as Filnamn[]) {
    const vag = `/underlag/{slug}/versioner/{nr}/${fil}`
    api.rutter.push({ metod: 'GET', vag: `/api/v1${vag}`, behorighet: 'underlag.publikt' })
    const { mime, beskrivning } = FILER[fil]
    api.app.openAPIRegistry.registerPath({
      method: 'get',
      path: vag,
      summary: beskrivning,
      description: 'Behörighet: underlag.publikt. ETag är SHA-256 av det förseglade innehållet.',
      tags: ['Underlag'],
      request: { params: Vag },
      responses: {
        200: { description: 'Filen.', content: { [mime.split(';')[0] as string]: { schema: z.string() } } },
        404: { description: 'Versionen finns inte eller är inte publicerad.' },
      },
    })
    api.app.get(vag.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => sendFil(c, fil))
  }
}

async function sendFil(c: Context<{ Variables: CtxVariabler }>, fil: Filnamn) {
  const ctx = c.get('ctx')
  const { slug = '', nr } = c.req.param() as Record<string, string>
  const svar = await withAktor(ctx.db, { typ: 'publik' }, (tx) =>
    // A number that is none finds no version.
    loadPubliktUnderlag(tx, ctx.tjanster, { slug, nr: Number(nr) || -1 }, dateAt(ctx.nu())),
  )
  if (!svar.ok) return sendFel(c, svar.fel)
  const { sha256, forseglad } = svar.value
  const bytes = await FILER[fil].bytes(svar.value)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': FILER[fil].mime,
    etag: `"${sha256}-${fil}"`,
    'cache-control': 'public, max-age=86400',
    'content-disposition': `inline; filename="${forseglad.underlag.slug}-version-${forseglad.nr}${FILER[fil].slut}"`,
  })
}
