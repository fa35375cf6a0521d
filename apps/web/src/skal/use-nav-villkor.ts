import { useQuery } from '@tanstack/react-query'
import { trpc } from '../trpc/client.ts'
import type { Navvillkor } from './nav.ts'

/** What the server says that there is, of what a menu asks for; nothing is asked where no entry needs it. */
export function useNavVillkor(
  nav: readonly { readonly visasNar?: Navvillkor }[],
  inne: boolean,
): readonly Navvillkor[] {
  const fragar = inne && nav.some((p) => p.visasNar === 'kodarenden')
  const { data } = useQuery(
    trpc.val.kodarende.finns.queryOptions(undefined, { enabled: fragar, staleTime: 300_000, retry: false }),
  )
  return data ? ['kodarenden'] : []
}
