import { authFel } from '@valfri/auth/fel'
import type { MiddlewareHandler } from 'hono'
import { sendFel } from './svara-fel.ts'

const SAKRA = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the browser says that one of our own pages sent it. A browser that says nothing is not believed. */
function isOwnPage(fetchSite: string | undefined, origin: string | undefined, adress: string): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false
  if (origin !== undefined) return origin === adress
  return fetchSite === 'same-origin'
}

/**
 * Refuses what another site makes a browser send. Every changing request must come from our own pages, and those that
 * a plain form cannot send must say so in a header (`x-valfri: 1`) that only our own scripts can set. A request with
 * an API key carries no cookie and is let through: no browser adds that header by itself.
 *
 * @param adress where browsers find us
 * @param formular paths under which our own pages post plain forms, and so without the header
 */
export function csrf(adress: string, formular: readonly string[]): MiddlewareHandler {
  const egen = new URL(adress).origin
  return async (c, next) => {
    if (SAKRA.has(c.req.method)) return next()
    if (c.req.header('authorization')?.startsWith('Bearer ')) return next()
    const egenSida = isOwnPage(c.req.header('sec-fetch-site'), c.req.header('origin'), egen)
    const egetSkript = c.req.header('x-valfri') === '1' || formular.some((vag) => c.req.path.startsWith(vag))
    return egenSida && egetSkript ? next() : sendFel(c, authFel('fel-avsandare').fel)
  }
}
