import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import type { Klocka } from '@valfri/kernel/tid'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import type { ValtUppdrag } from './schema.ts'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  loadSession,
  renewSession,
  type SessionRad,
} from './session-queries.ts'
import { ABSOLUT, endOf } from './session-tid.ts'

/** What lucia carries for us without looking at it. */
export interface SessionAttribut {
  readonly uppdrag: ValtUppdrag | null
  readonly idToken: string | null
  /** Set when a session is rotated: the day's end does not move because a person changes uppdrag. */
  readonly absolutSlut?: Temporal.Instant
}

export interface AnvandarAttribut {
  readonly namn: string
  readonly personnummerHash: string
}

declare module 'lucia' {
  interface Register {
    Lucia: import('lucia').Lucia<SessionAttribut, AnvandarAttribut>
    DatabaseSessionAttributes: SessionAttribut
    DatabaseUserAttributes: AnvandarAttribut
  }
}

/** A row that was used less than this ago is not written again: a page asks for many things at once. */
const SKRIV_EFTER = Temporal.Duration.from({ seconds: 30 })

/**
 * lucia on our own tables, as the aktör `inloggning`. lucia compares with the machine's clock and we inject ours, so
 * it is given the time that is left by our clock, counted from the machine's. When a session ends is decided here
 * (session-tid.ts): lucia's own rule renews in the second half of a period only, which makes 30 minutes idle into 15.
 */
export function createLuciaAdapter(db: Databas, nu: Klocka): Adapter {
  // What was just read, until lucia asks to renew it a moment later: most requests then write nothing and ask no more.
  const lasta = new Map<string, SessionRad>()
  const run = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, { typ: 'inloggning' }, fn)
  return {
    getSessionAndUser: async (id) => {
      const rad = await run((tx) => loadSession(tx, id))
      if (rad) lasta.set(id, rad)
      return rad ? [toSession(rad, nu()), toUser(rad)] : [null, null]
    },
    getUserSessions: async () => [],
    setSession: ({ id, userId, attributes }) => {
      const nuet = nu()
      const absolutSlut = attributes.absolutSlut ?? nuet.add(ABSOLUT)
      const upphor = endOf(nuet, attributes.uppdrag, absolutSlut)
      const { uppdrag, idToken } = attributes
      return run((tx) =>
        insertSession(tx, {
          id,
          identitetId: userId,
          uppdrag,
          idToken,
          skapad: nuet,
          senast: nuet,
          upphor,
          absolutSlut,
        }),
      )
    },
    updateSessionExpiration: async (id) => {
      const rad = lasta.get(id)
      lasta.delete(id)
      const nuet = nu()
      if (!rad || Temporal.Instant.compare(rad.senast.add(SKRIV_EFTER), nuet) > 0) return
      await run((tx) => renewSession(tx, id, nuet, endOf(nuet, rad.uppdrag, rad.absolutSlut)))
    },
    deleteSession: (id) => {
      lasta.delete(id)
      return run((tx) => deleteSession(tx, id))
    },
    deleteUserSessions: (id) => run((tx) => deleteSessionsOf(tx, id)),
    deleteExpiredSessions: () => run((tx) => deleteEndedSessions(tx, nu())),
  }
}

function toSession(rad: SessionRad, nu: Temporal.Instant): DatabaseSession {
  const kvar = rad.upphor.epochMilliseconds - nu.epochMilliseconds
  return {
    id: rad.id,
    userId: rad.identitetId,
    expiresAt: new Date(Date.now() + kvar),
    attributes: { uppdrag: rad.uppdrag, idToken: rad.idToken, absolutSlut: rad.absolutSlut },
  }
}

function toUser(rad: SessionRad): DatabaseUser {
  return { id: rad.identitetId, attributes: { namn: rad.namn, personnummerHash: rad.personnummerHash } }
}
