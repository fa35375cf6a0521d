import { getConnInfo } from '@hono/node-server/conninfo'
import { authFel } from '@valfri/auth/fel'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { sendFel } from './svara-fel.ts'

/** How many tries in how many seconds, from one address. */
export interface Grans {
  readonly antal: number
  readonly sekunder: number
}

/**
 * What can be guessed or worn out. Counted in each process's memory: what is guessed are 256 random bits, so the
 * limit keeps the load down and need not be exact over several processes.
 */
export const granser = {
  inloggning: { antal: 240, sekunder: 60 },
  felNyckel: { antal: 10, sekunder: 60 },
  sok: { antal: 120, sekunder: 60 },
  kod: { antal: 20, sekunder: 60 },
  fraga: { antal: 10, sekunder: 600 },
} as const satisfies Record<string, Grans>

/** The address of who asks: behind one's own proxy the last hop it added, else the connection's. */
export function addressOf(c: Context, bakomProxy: boolean): string {
  const vidare = bakomProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (vidare) return vidare
  // Requests made in tests, without a socket, have no connection to ask.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'okand') : 'okand'
}

export interface Begransare {
  /** Counts one try. Answers how many seconds to wait when there were too many, else null. */
  readonly take: (nyckel: string) => Promise<number | null>
  /** Whether the next try would be refused, without counting one. */
  readonly isSpent: (nyckel: string) => Promise<number | null>
}

export function createBegransare(grans: Grans): Begransare {
  const raknare = new RateLimiterMemory({ points: grans.antal, duration: grans.sekunder })
  const vanta = (svar: RateLimiterRes) => Math.max(1, Math.ceil(svar.msBeforeNext / 1000))
  return {
    take: async (nyckel) => {
      try {
        await raknare.consume(nyckel)
        return null
      } catch (svar) {
        if (svar instanceof RateLimiterRes) return vanta(svar)
        throw svar
      }
    },
    isSpent: async (nyckel) => {
      const svar = await raknare.get(nyckel)
      return svar && svar.consumedPoints >= grans.antal ? vanta(svar) : null
    },
  }
}

/** 429 with Retry-After and what to do. */
export function sendTooMany(c: Context, sekunder: number): Response {
  c.header('Retry-After', String(sekunder))
  return sendFel(c, authFel('for-manga-forsok', { nasta: `Vänta ${sekunder} sekunder och försök igen.` }).fel)
}

/** Lets each address through so often and no more. */
export function rateLimit(grans: Grans, bakomProxy: boolean): MiddlewareHandler {
  const begransare = createBegransare(grans)
  return async (c, next) => {
    const sekunder = await begransare.take(addressOf(c, bakomProxy))
    return sekunder === null ? next() : sendTooMany(c, sekunder)
  }
}
