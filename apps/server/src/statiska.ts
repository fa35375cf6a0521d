import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'

interface Fil {
  readonly typ: string
  readonly etag: string
  readonly cache: string
  readonly former: Readonly<Record<string, Uint8Array<ArrayBuffer>>>
}

const TYPER: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Content-hashed names never change what they hold; everything else is asked for again each time. */
const OFORANDERLIG = 'public, max-age=31536000, immutable'
const FRAGA_ALLTID = 'no-cache'
/** Addresses that are the server's own: one of them that nobody answers is no page. */
const SERVERNS = /^\/(api|trpc|auth|health|tema|dokument|filer)(\/|$)/

function loadFil(sokvag: string, hashad: boolean): Fil {
  const bytes = new Uint8Array(readFileSync(sokvag))
  const former: Record<string, Uint8Array<ArrayBuffer>> = { identity: bytes }
  for (const [namn, slut] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (existsSync(sokvag + slut)) former[namn] = new Uint8Array(readFileSync(sokvag + slut))
  }
  return {
    typ: TYPER[extname(sokvag)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    cache: hashad ? OFORANDERLIG : FRAGA_ALLTID,
    former,
  }
}

function loadAll(mapp: string): Map<string, Fil> {
  const namn = globSync('**/*', { cwd: mapp }).filter(
    (fil) => !/\.(br|gz|map)$/.test(fil) && statSync(join(mapp, fil)).isFile(),
  )
  return new Map(namn.map((fil) => [`/${fil}`, loadFil(join(mapp, fil), fil.startsWith('assets/'))]))
}

/**
 * Serves the built web from memory, in the smallest form the browser takes, and index.html for every page address:
 * the pages are drawn in the browser. What looks like a file and is not there is a 404.
 *
 * @param mapp apps/web/dist, with .br and .gz beside each text file
 */
export function staticFiles(mapp: string): MiddlewareHandler {
  const filer = loadAll(mapp)
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const sida = extname(c.req.path) === '' && !SERVERNS.test(c.req.path)
    const fil = filer.get(c.req.path) ?? (sida ? filer.get('/index.html') : undefined)
    return fil ? answer(c, fil) : next()
  }
}

function answer(c: Context, fil: Fil): Response {
  const huvuden = { 'Content-Type': fil.typ, 'Cache-Control': fil.cache, ETag: fil.etag, Vary: 'Accept-Encoding' }
  if (c.req.header('if-none-match') === fil.etag) return c.body(null, 304, huvuden)
  const tar = c.req.header('accept-encoding') ?? ''
  const form = ['br', 'gzip'].find((namn) => tar.includes(namn) && fil.former[namn]) ?? 'identity'
  const bytes = fil.former[form] as Uint8Array<ArrayBuffer>
  return c.body(bytes, 200, form === 'identity' ? huvuden : { ...huvuden, 'Content-Encoding': form })
}
