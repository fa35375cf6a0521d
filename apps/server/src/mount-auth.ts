import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createLegitimation, type LegitimationOpts } from '@valfri/auth/legitimation'
import { createSessionStore } from '@valfri/auth/session-store'
import type { MiddlewareHandler } from 'hono'
import type { App } from './app.ts'
import { createKakor } from './auth-kakor.ts'
import { authRoutes } from './auth-rutter.ts'
import { csrf } from './csrf.ts'
import type { Deps } from './deps.ts'
import { type CtxVariabler, identify } from './identifiera.ts'
import { rightAddress } from './ratt-adress.ts'
import { tjanster } from './tjanster.ts'

/** Where our own pages post plain forms: sign-out, choice of uppdrag, and the demo's choice of person. */
const FORMULAR = ['/auth/', '/test-legitimation/']
/** The provider is asked by machines too, each with its own proof; its one form is bound to a cookie of its own. */
const LEVERANTOR = '/test-legitimation/'

const rot = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Sign-in, and what every route below needs of it.
 * @returns the middleware that says whom a request acts as
 */
export async function mountAuth(app: App, deps: Deps): Promise<MiddlewareHandler<{ Variables: CtxVariabler }>> {
  const { config } = deps
  const kakor = createKakor(config.adress)
  const store = createSessionStore(deps.db, deps.nu)
  app.use(rightAddress(config.adress))
  const skydd = csrf(config.adress, FORMULAR)
  app.use((c, next) => (c.req.path.startsWith(LEVERANTOR) ? next() : skydd(c, next)))
  app.route('/auth', authRoutes(deps, createLegitimation(await provider(app, deps)), store, kakor))
  return identify(deps, deps.tjanster ?? tjanster, store, kakor)
}

/** The operator's provider, or in the demo the local one; without either, sign-in says that it is down. */
async function provider(app: App, deps: Deps): Promise<LegitimationOpts> {
  const { adress, oidc, demo } = deps.config
  const bas = { ater: `${adress}/auth/ater`, efterUt: `${adress}/` }
  if (oidc) return { ...bas, ...oidc }
  const clientSecret = randomBytes(32).toString('base64url')
  if (demo) await mountTestLegitimation(app, adress, clientSecret)
  const issuer = `${adress}/test-legitimation`
  return { ...bas, issuer, clientId: 'valfri', clientSecret, claim: 'personal_identity_number' }
}

/** Loaded only here: in production neither the provider's package nor the demo's people exist. */
async function mountTestLegitimation(app: App, adress: string, klienthemlighet: string): Promise<void> {
  const { createProvider, VAG } = await quietly(() => import('./test-legitimation/provider.ts'))
  const { loadTestPersoner } = await import('./test-legitimation/personer.ts')
  const { testLegitimationRoutes } = await import('./test-legitimation/rutter.ts')
  const personer = await loadTestPersoner(rot)
  app.route(VAG, testLegitimationRoutes(createProvider(adress, personer, klienthemlighet), personer))
}

/** oidc-provider warns when it is loaded by a Node that is not yet long-term supported; nobody at the terminal can help it. */
async function quietly<T>(fn: () => Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => undefined
  try {
    return await fn()
  } finally {
    console.warn = warn
  }
}
