import { findAktorOfKey } from '@valfri/auth/api-nyckel'
import { authFel } from '@valfri/auth/fel'
import type { Inloggad } from '@valfri/auth/inloggad'
import { resolveAktor } from '@valfri/auth/resolve-aktor'
import type { SessionStore } from '@valfri/auth/session-store'
import type { Ctx } from '@valfri/auth/trpc'
import type { Aktor } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Context, MiddlewareHandler } from 'hono'
import type { Kakor } from './auth-kakor.ts'
import type { Deps } from './deps.ts'
import { addressOf, createBegransare, granser, sendTooMany } from './rate-limit.ts'
import { behorigheter } from './router.ts'
import { sendFel } from './svara-fel.ts'

/** What every route behind `identify` finds: `c.get('ctx')`. */
export interface CtxVariabler {
  requestId: string
  ctx: Ctx
}

interface Vem {
  readonly aktor: Aktor
  readonly inloggad: Inloggad | null
}

const INGEN: Vem = { aktor: { typ: 'publik' }, inloggad: null }

/**
 * Says once, for each request, whom it acts as: an API key when one is sent, else the cookie's session, else nobody.
 * A wrong key is refused at once, and guessing is slowed; a session that has ended is simply nobody.
 */
export function identify(
  deps: Deps,
  tjanster: TjanstRegister,
  store: SessionStore,
  kakor: Kakor,
): MiddlewareHandler<{ Variables: CtxVariabler }> {
  const felaktiga = createBegransare(granser.felNyckel)
  const bygg = (c: Context<{ Variables: CtxVariabler }>, vem: Vem): Ctx => ({
    db: deps.db,
    aktor: vem.aktor,
    inloggad: vem.inloggad,
    nu: deps.nu,
    tjanster,
    behorigheter,
    requestId: c.get('requestId'),
    jobb: deps.jobb,
    namn: vem.inloggad?.namn ?? null,
    peppar: deps.hemlighet,
    demo: deps.config.demo,
  })
  return async (c, next) => {
    const bearer = c.req.header('authorization')
    if (bearer === undefined) {
      c.set('ctx', bygg(c, await whoIsSession(deps, store, kakor.readSession(c))))
      return next()
    }
    const adress = addressOf(c, deps.config.bakomProxy)
    const vanta = await felaktiga.isSpent(adress)
    if (vanta !== null) return sendTooMany(c, vanta)
    const aktor = await findAktorOfKey(deps.db, bearer.replace(/^Bearer /, ''), deps.nu())
    if (!aktor) {
      await felaktiga.take(adress)
      return sendFel(c, authFel('api-nyckel-ogiltig').fel)
    }
    c.set('ctx', bygg(c, { aktor, inloggad: null }))
    return next()
  }
}

async function whoIsSession(deps: Deps, store: SessionStore, token: string | undefined): Promise<Vem> {
  const session = token ? await store.find(token) : null
  if (!session) return INGEN
  const { identitetId, namn, personnummerHash, uppdrag, idToken } = session
  return {
    aktor: await resolveAktor(deps.db, session),
    inloggad: { identitetId, namn, personnummerHash, valt: uppdrag, idToken },
  }
}
