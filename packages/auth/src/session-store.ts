import { createHash, randomBytes } from 'node:crypto'
import type { Databas } from '@valfri/db/aktor'
import type { Klocka } from '@valfri/kernel/tid'
import { Lucia, TimeSpan } from 'lucia'
import { createLuciaAdapter } from './lucia-adapter.ts'
import type { ValtUppdrag } from './schema.ts'

/** A session that is alive now. */
export interface Session {
  readonly identitetId: string
  readonly namn: string
  readonly personnummerHash: string
  readonly uppdrag: ValtUppdrag | null
  /** The provider's ID token, to end its session too. */
  readonly idToken: string | null
}

/** Sessions as the rest of the code knows them. A token is what the cookie holds; no token is ever stored. */
export interface SessionStore {
  /** Starts a session and returns its token. */
  start(identitetId: string, uppdrag: ValtUppdrag | null, idToken: string | null): Promise<string>
  /** The session of a token, renewed by being used; null when it has ended or never was. */
  find(token: string): Promise<Session | null>
  /** Another uppdrag under a new token; the old token is dead and the absolute end stays. Null when it had ended. */
  change(token: string, uppdrag: ValtUppdrag): Promise<string | null>
  /** Ends a session; returns what it was, for the provider's own sign-out. */
  end(token: string): Promise<Session | null>
  /** Removes the rows of sessions that have ended. */
  sweep(): Promise<void>
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The row's key: a copy of the table opens nothing. The token is 256 random bits, so a plain hash is enough. */
function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** lucia 3 behind our own interface: its author has ended its development, so nothing else may know it. */
export function createSessionStore(db: Databas, nu: Klocka): SessionStore {
  const lucia = new Lucia(createLuciaAdapter(db, nu), {
    // Twice the longest idle time, so that lucia always asks to renew; the adapter decides.
    sessionExpiresIn: new TimeSpan(2, 'h'),
    getSessionAttributes: (a) => a,
    getUserAttributes: (a) => a,
  })
  const newToken = () => randomBytes(32).toString('base64url')
  const validate = async (token: string) => {
    if (!TOKEN.test(token)) return null
    const { session, user } = await lucia.validateSession(idOf(token))
    return session && { session, user }
  }
  const toSession = ({ session, user }: NonNullable<Awaited<ReturnType<typeof validate>>>): Session => ({
    identitetId: user.id,
    namn: user.namn,
    personnummerHash: user.personnummerHash,
    uppdrag: session.uppdrag,
    idToken: session.idToken,
  })
  return {
    start: async (identitetId, uppdrag, idToken) => {
      const token = newToken()
      await lucia.createSession(identitetId, { uppdrag, idToken }, { sessionId: idOf(token) })
      return token
    },
    find: async (token) => {
      const traff = await validate(token)
      return traff && toSession(traff)
    },
    change: async (token, uppdrag) => {
      const traff = await validate(token)
      if (!traff) return null
      const { idToken, absolutSlut } = traff.session
      const nastaToken = newToken()
      await lucia.createSession(traff.user.id, { uppdrag, idToken, absolutSlut }, { sessionId: idOf(nastaToken) })
      await lucia.invalidateSession(traff.session.id)
      return nastaToken
    },
    end: async (token) => {
      const traff = await validate(token)
      if (!traff) return null
      await lucia.invalidateSession(traff.session.id)
      return toSession(traff)
    },
    sweep: () => lucia.deleteExpiredSessions(),
  }
}
