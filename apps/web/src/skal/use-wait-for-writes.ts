import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { hasPendingWrites, settleWrites } from '../trpc/pending-writes.ts'

/** A page is not left before what was saved on it is answered: the next one would show the old text. */
export function useWaitForWrites(): void {
  const klient = useQueryClient()
  useBlocker({
    shouldBlockFn: async () => !(await settleWrites(klient)),
    enableBeforeUnload: hasPendingWrites,
  })
}
