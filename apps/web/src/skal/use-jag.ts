import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../trpc/app-router.ts'
import { trpc } from '../trpc/client.ts'

export type Mig = inferRouterOutputs<AppRouter>['auth']['mig']
export type Uppdrag = Extract<Mig, { inloggad: true }>['uppdrag'][number]

/** Who is signed in and under which uppdrag; undefined until it is known. */
export function useJag(): { jag: Mig | undefined; valt: Uppdrag | undefined; error: unknown } {
  const { data, error } = useQuery(trpc.auth.mig.queryOptions(undefined, { staleTime: 60_000 }))
  const valt = data?.inloggad ? data.uppdrag.find((u) => u.id === data.valt) : undefined
  return { jag: data, valt, error }
}

/** The door that an uppdrag leads to. */
export const dorrAv = { kommun: '/kommun', utforare: '/utforare', person: '/min', plattform: '/kommun' } as const
