import type { QueryClient } from '@tanstack/react-query'
import type { TRPCLink } from '@trpc/client'
import { observable, tap } from '@trpc/server/observable'
import type { AppRouter } from './app-router.ts'

/** How long a click on a link waits for what was just sent, in milliseconds. Longer work goes on behind the next page. */
const LANGSTA_VANTAN = 3000
const PAUS = 15

const pagar = new Set<symbol>()
let misslyckade = 0

/** Keeps count of the writes that have been sent and not answered. */
export const countWrites: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) => {
    if (op.type !== 'mutation') return next(op)
    return observable((mottagare) => {
      const nyckel = Symbol(op.path)
      pagar.add(nyckel)
      const end = () => pagar.delete(nyckel)
      const svar = next(op)
        .pipe(
          tap({
            error: () => {
              end()
              misslyckade += 1
            },
            complete: end,
          }),
        )
        .subscribe(mottagare)
      return () => {
        end()
        svar.unsubscribe()
      }
    })
  }

export const hasPendingWrites = (): boolean => pagar.size > 0

/**
 * Waits for the writes that are on their way, and for what they made stale to be read again, so that the next page
 * shows what was saved on this one.
 *
 * @returns false when a write was refused meanwhile: its page should stay and say why
 */
export async function settleWrites(klient: QueryClient): Promise<boolean> {
  const fore = misslyckade
  const senast = performance.now() + LANGSTA_VANTAN
  const isBusy = () => hasPendingWrites() || klient.isFetching({ predicate: (q) => q.state.isInvalidated }) > 0
  while (isBusy() && performance.now() < senast) await new Promise((klar) => setTimeout(klar, PAUS))
  return misslyckade === fore
}
