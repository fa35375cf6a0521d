import { useQuery } from '@tanstack/react-query'
import type { Jag, Uppdrag } from '../trpc/app-router.ts'
import { trpc } from '../trpc/client.ts'

/** Who is signed in and under which uppdrag; undefined until it is known. */
export function useJag(): { jag: Jag | undefined; valt: Uppdrag | undefined; error: unknown } {
  const { data, error } = useQuery(trpc.session.jag.queryOptions(undefined, { staleTime: 60_000 }))
  const inloggad = data?.inloggad
  return { jag: data, valt: inloggad?.uppdrag.find((u) => u.id === inloggad.valt), error }
}

export const dorrAv = { kommun: '/kommun', utforare: '/utforare', person: '/min', plattform: '/kommun' } as const
