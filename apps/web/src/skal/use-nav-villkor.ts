import { useQuery } from '@tanstack/react-query'
import { trpc } from '../trpc/client.ts'
import type { Navvillkor } from './nav.ts'

interface Fragande {
  readonly visasNar?: Navvillkor
  readonly roller?: readonly string[]
}

/** What the server says that there is, of what a menu asks for; nothing is asked where no entry of one's own needs it. */
export function useNavVillkor(
  nav: readonly Fragande[],
  inne: boolean,
  roller: readonly string[] = [],
): readonly Navvillkor[] {
  const sedan = (villkor: Navvillkor) => ({
    enabled: inne && nav.some((p) => p.visasNar === villkor && (p.roller?.some((r) => roller.includes(r)) ?? true)),
    staleTime: 300_000,
    retry: false,
  })
  const finns: Readonly<Record<Navvillkor, boolean | undefined>> = {
    arbetsplatser: useQuery(trpc.val.arbetsplats.finns.queryOptions(undefined, sedan('arbetsplatser'))).data,
    kodarenden: useQuery(trpc.val.kodarende.finns.queryOptions(undefined, sedan('kodarenden'))).data,
    bedomningar: useQuery(trpc.val.bedomning.finns.queryOptions(undefined, sedan('bedomningar'))).data,
    narvaro: useQuery(trpc.utfort.narvaroFinns.queryOptions(undefined, sedan('narvaro'))).data,
  }
  return (Object.keys(finns) as Navvillkor[]).filter((v) => finns[v])
}
