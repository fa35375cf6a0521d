import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import type { Deps } from './deps.ts'
import { healthRoutes } from './health.ts'
import { securityHeaders } from './huvuden.ts'
import { maskNummer } from './logg.ts'
import { mountRoutes } from './rutter.ts'
import { staticFiles } from './statiska.ts'
import { UTFORT_FILER } from './utfort-filer.ts'

/** Larger than any evidence or event file that a page sends; each upload has its own, smaller limit. */
const MAX_BYTES = 25 * 1024 * 1024

export type Variabler = { requestId: string }
export type App = Hono<{ Variables: Variabler }>

/**
 * The whole of what answers HTTP. Bodies and query strings are never logged: they may hold what a person typed.
 *
 * @param webb the folder of the built web; undefined in development, where vite serves it
 */
export async function createApp(deps: Deps, webb: string | undefined): Promise<App> {
  const app: App = new Hono<{ Variables: Variabler }>()
  app.use(requestId({ limitLength: 80, headerName: deps.config.bakomProxy ? 'X-Request-Id' : '' }))
  app.use(securityHeaders(deps.config))
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round((performance.now() - start) * 10) / 10
    deps.logg.info(
      { begaran: c.get('requestId'), metod: c.req.method, vag: maskNummer(c.req.path), status: c.res.status, ms },
      'begaran',
    )
  })
  const limit = bodyLimit({
    maxSize: MAX_BYTES,
    onError: (c) => c.json(problem(413, 'for-stor', 'Filen är för stor. Högst 25 MB tas emot.'), 413),
  })
  // A month of performed time is read as it arrives, and its reader says itself when it is too large.
  app.use((c, next) => (c.req.path.startsWith(UTFORT_FILER) ? next() : limit(c, next)))
  app.onError((fel, c) => {
    deps.logg.error({ begaran: c.get('requestId'), fel }, 'ovantat-fel')
    return c.json(
      {
        ...problem(500, 'ovantat-fel', 'Något gick fel hos oss. Försök igen om en stund.'),
        begaran: c.get('requestId'),
      },
      500,
    )
  })
  app.notFound((c) => c.json(problem(404, 'finns-inte', 'Sidan finns inte.'), 404))
  app.route('/health', healthRoutes(deps))
  await mountRoutes(app, deps)
  if (webb) app.use(staticFiles(webb))
  return app
}

function problem(status: number, kod: string, text: string): Record<string, unknown> {
  return { type: `urn:valfri:fel:${kod}`, title: text, status, kod }
}
