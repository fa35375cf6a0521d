import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { loadHandbok } from './hjalp-handbok.ts'
import { saknasHtml, sidaHtml, startHtml } from './hjalp-sida.ts'

const find = createRequire(import.meta.url).resolve
const TYPSNITT = 'atkinson-hyperlegible-next-latin-wght-normal.woff2'

/** The site's own style sheets that the handbook shares, in the order the site loads them, and last its own. */
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
  const stil = styleSheet()
  const typsnitt = new Uint8Array(
    readFileSync(find(`@fontsource-variable/atkinson-hyperlegible-next/files/${TYPSNITT}`)),
  )

  const app = new Hono()
  app.use(etag())
  app.get('/', (c) => c.html(start))
  app.get('/stil.css', (c) =>
    c.body(stil, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )
  app.get(`/${TYPSNITT}`, (c) =>
    c.body(typsnitt, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': 'public, max-age=31536000' }),
  )
  app.get('/:sida', (c) => {
    const sida = sidor.get(c.req.param('sida'))
    return sida ? c.html(sida) : c.html(saknas, 404)
  })
  return app
}

function styleSheet(): string {
  const webbens = pathToFileURL(find('@valfri/ui/stil.css'))
  const filer = [...STILAR.map((namn) => new URL(`${namn}.css`, webbens)), new URL('hjalp.css', import.meta.url)]
  const css = filer.map((fil) => readFileSync(fil, 'utf8')).join('\n')
  // The site's bundler would rewrite the package's address of the font.
  return css.replace(/url\("@fontsource-variable[^"]*\/([^"/]+)"\)/g, 'url("/hjalp/$1")')
}
