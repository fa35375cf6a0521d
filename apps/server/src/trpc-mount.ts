import { trpcServer } from '@hono/trpc-server'
import { FelError } from '@valfri/auth/trpc'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Deps } from './deps.ts'
import type { CtxVariabler } from './identifiera.ts'
import { addressOf, type Begransare, createBegransare, type Grans, granser, sendTooMany } from './rate-limit.ts'
import { appRouter } from './router.ts'

/** Procedures that anyone may call and that can be guessed at or worn out, each with how often from one address. */
const BEGRANSADE: Readonly<Record<string, Grans>> = {
  'val.jamfor.sokPlats': granser.sok,
  'underlag.fraga.stall': granser.fraga,
  'utforare.visaInbjudan': granser.kod,
  'utforare.losInInbjudan': granser.kod,
}

/** Slows those down; a call in a batch counts as one by itself. */
export function trpcLimits(deps: Pick<Deps, 'config'>) {
  const raknare = new Map<string, Begransare>()
  for (const [namn, grans] of Object.entries(BEGRANSADE)) raknare.set(namn, createBegransare(grans))
  return async (c: Context, next: Next): Promise<Response | undefined> => {
    const adress = addressOf(c, deps.config.bakomProxy)
    for (const procedur of c.req.path.slice('/trpc/'.length).split(',')) {
      const sekunder = (await raknare.get(procedur)?.take(adress)) ?? null
      if (sekunder !== null) return sendTooMany(c, sekunder)
    }
    await next()
  }
}

/** Every procedure of our own web, behind `identify`. What we did not expect is logged; a refusal is no error. */
export function trpcMount(deps: Pick<Deps, 'logg'>): MiddlewareHandler<{ Variables: CtxVariabler }> {
  return trpcServer({
    endpoint: '/trpc',
    router: appRouter,
    // Queries are sent as POST: what a person searches for, such as a personnummer, must never stand in an address.
    allowMethodOverride: true,
    createContext: (_opts, c) => ({ ...(c.get('ctx') as CtxVariabler['ctx']) }),
    onError: ({ error, path }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR' || error.cause instanceof FelError) return
      deps.logg.error({ procedur: path, fel: error.cause ?? error }, 'ovantat-fel')
    },
  }) as MiddlewareHandler<{ Variables: CtxVariabler }>
}
