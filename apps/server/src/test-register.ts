import { fileURLToPath, pathToFileURL } from 'node:url'
import { Hono } from 'hono'
import { z } from 'zod'

const Fraga = z.object({ organisationsnummer: z.string().regex(/^\d{10}$/) })
type Svara = (register: string, nummer: string) => object | undefined

/**
 * The demo's stand-in for public registers: the firms of the demo world with made-up answers. Its data is reached by path and
 * only when the demo is on: production has no such folder.
 */
export async function testRegisterRoutes(): Promise<Hono> {
  const fil = fileURLToPath(new URL('../../../test/world/src/testregister.ts', import.meta.url))
  const { testregisterSvar } = (await import(pathToFileURL(fil).href)) as { testregisterSvar: Svara }
  const app = new Hono()
  app.post('/:register', async (c) => {
    const fraga = Fraga.safeParse(await c.req.json().catch(() => null))
    if (!fraga.success) return c.json({ title: 'Skicka ett organisationsnummer med tio siffror.' }, 400)
    const svar = testregisterSvar(c.req.param('register'), fraga.data.organisationsnummer)
    return svar ? c.json(svar) : c.json({ title: 'Numret finns inte i registret.' }, 404)
  })
  return app
}
