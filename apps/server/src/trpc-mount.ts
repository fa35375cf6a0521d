import { trpcServer } from '@hono/trpc-server'
import { FelError } from '@valfri/auth/trpc'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from './deps.ts'
import type { CtxVariabler } from './identifiera.ts'
import { appRouter } from './router.ts'

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
