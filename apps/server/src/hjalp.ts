import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { loadHandbok } from './hjalp-handbok.ts'
import { saknasHtml, sidaHtml, startHtml } from './hjalp-sida.ts'

/** The site's own style sheets that the handbook shares, in the order the site loads them; its own comes last. */
const STILAR = ['tema-standard', 'stil/grund', 'stil/skal', 'stil/utskrift']

/**
 * The handbook at /hjalp: drawn on the server, so that it can be read, printed and linked to without JavaScript.
 * Everything is read once, when the routes are made.
 */
export function hjalpRoutes(): Hono {
  const handbok = loadHandbok(new URL('../../docs/handbok/', import.meta.url))
  const sidor = new Map(handbok.grupper.flatMap((g) => g.sidor).map((sida) => [sida.id, sidaHtml(handbok, sida)]))
  const start = startHtml(handbok)
  const saknas = saknasHtml(handbok)
  const { css, typsnitt } = loadStil()

  const app = new Hono()
  app.use(etag())
  app.get('/', (c) => c.html(start))
  app.get('/stil.css', (c) =>
    c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )
  for (const [namn, bytes] of typsnitt) {
    app.get(`/${namn}`, (c) =>
      c.body(bytes, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': 'public, max-age=31536000' }),
    )
  }
  app.get('/:sida', (c) => {
    const sida = sidor.get(c.req.param('sida'))
    return sida ? c.html(sida) : c.html(saknas, 404)
  })
  return app
}

interface Stil {
  readonly css: string
  /** By file name, as the style sheet asks for them under /hjalp. */
  readonly typsnitt: Map<string, Uint8Array<ArrayBuffer>>
}

/** The style sheets as one, with the site's fonts at addresses of ours: the site's bundler is not here to do it. */
function loadStil(): Stil {
  const webbens = createRequire(import.meta.url).resolve('@valfri/ui/stil.css')
  const find = createRequire(webbens).resolve
  const filer = STILAR.map((namn) => new URL(`${namn}.css`, pathToFileURL(webbens)))
  const text = [...filer, new URL('hjalp.css', import.meta.url)].map((fil) => readFileSync(fil, 'utf8')).join('\n')
  const typsnitt = new Map<string, Uint8Array<ArrayBuffer>>()
  const css = text.replace(/url\("(@[^"]+\/([^"/]+\.woff2))"\)/g, (_allt, fil: string, namn: string) => {
    typsnitt.set(namn, new Uint8Array(readFileSync(find(fil))))
    return `url("/hjalp/${namn}")`
  })
  return { css, typsnitt }
}
