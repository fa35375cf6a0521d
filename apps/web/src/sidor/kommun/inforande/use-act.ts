import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '@valfri/ui/toast'
import { trpc } from '../../../trpc/client.ts'

/** Says that an act is done, and reads everything of the introduction anew: one part shows in another. */
export function useInforandeAct(): (klart: string) => Promise<void> {
  const toast = useToast()
  const klient = useQueryClient()
  return async (klart) => {
    toast(klart)
    await klient.invalidateQueries({ queryKey: trpc.inforande.pathKey() })
  }
}
