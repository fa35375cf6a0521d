import type { MiddlewareHandler } from 'hono'

const LOKALA = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sends a browser that found us by another name of this machine, such as 127.0.0.1, to the one that sign-in returns
 * to and cookies belong to. Under a real address the host is the proxy's business and nothing is moved.
 *
 * @param adress where browsers find us
 */
export function rightAddress(adress: string): MiddlewareHandler {
  const ratt = new URL(adress)
  return async (c, next) => {
    const given = new URL(c.req.url)
    const lokal = LOKALA.has(ratt.hostname) && LOKALA.has(given.hostname)
    const sida = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html')
    if (!lokal || !sida || given.hostname === ratt.hostname) return next()
    return c.redirect(`${ratt.origin}${given.pathname}${given.search}`, 302)
  }
}
