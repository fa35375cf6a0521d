import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '@valfri/ui/toast'
import { trpc } from '../../trpc/client.ts'

/** Says that an act on a case is done, and reads the case anew. */
export function useArendeAct(): (klart: string) => Promise<void> {
  const toast = useToast()
  const klient = useQueryClient()
  return async (klart) => {
    toast(klart)
    await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
  }
}
