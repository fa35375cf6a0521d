import { withAktor } from '@valfri/db/aktor'
import { selectKommun } from '@valfri/tenancy/queries'
import { buildTemaCss, isFarg } from '@valfri/ui/tema'
import { Hono } from 'hono'
import type { Deps } from './deps.ts'

/**
 * A kommun's colours as a stylesheet: `/tema/1427.css`. Made here, so that no page carries the arithmetic, and a file
 * of our own, so that the pages need no inline style.
 */
export function temaRoutes(deps: Pick<Deps, 'db'>): Hono {
  const app = new Hono()
  app.get('/:fil{[0-9]{4}\\.css}', async (c) => {
    const kommunId = c.req.param('fil').slice(0, 4)
    const kommun = await withAktor(deps.db, { typ: 'publik' }, (tx) => selectKommun(tx, kommunId))
    if (!kommun || !isFarg(kommun.tema.farg)) return c.notFound()
    return c.body(buildTemaCss(kommunId, kommun.tema.farg), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    })
  })
  return app
}
