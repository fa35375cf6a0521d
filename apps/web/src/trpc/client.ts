import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { felFrom } from '@valfri/ui/fel'
import type { AppRouter } from './app-router.ts'
import { countWrites } from './pending-writes.ts'

/** A refusal (4xx) will be refused again; only a lost connection or a server that is down is worth another try. */
function isWorthRetry(antal: number, error: unknown): boolean {
  const kod = felFrom(error).kod
  return antal < 2 && kod === 'inget-svar'
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: isWorthRetry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    countWrites,
    httpBatchLink({
      url: '/trpc',
      // The server refuses what lacks it: a foreign page cannot set a header without being asked first (CORS).
      headers: { 'x-valfri': '1' },
      // Queries too: what a person searches for, such as a personnummer, must never stand in an address.
      methodOverride: 'POST',
    }),
  ],
})

/** `trpc.underlag.lista.queryOptions(input)`, for useQuery, prefetch and invalidation. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient })

/** What each procedure answers, for the types of a page's parts. */
export type RouterOutputs = inferRouterOutputs<AppRouter>
export type RouterInputs = inferRouterInputs<AppRouter>
