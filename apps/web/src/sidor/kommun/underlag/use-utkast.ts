import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export type Utkast = RouterOutputs['underlag']['hamta']
export type Gemensam = Utkast['version']['gemensam']
export type Villkor = Utkast['version']['villkor'][number]
export type Lokal = NonNullable<NonNullable<Utkast['egen']>['lokal']>

/** One version as its editor sees it, and a way to read it anew after an act. */
export function useUtkast(versionId: string) {
  const klient = useQueryClient()
  const fraga = trpc.underlag.hamta.queryOptions({ versionId })
  // A colleague may be writing: what they have saved comes in while the page is open.
  const svar = useQuery({ ...fraga, refetchInterval: 15_000 })
  const reload = () =>
    Promise.all([
      klient.invalidateQueries({ queryKey: trpc.underlag.hamta.queryKey({ versionId }) }),
      klient.invalidateQueries({ queryKey: trpc.underlag.lista.queryKey() }),
    ])
  return { ...svar, reload }
}

/** Whether the common part may be written here and now. */
export const canWrite = (u: Utkast) => u.arAgare && u.version.status === 'utkast'
