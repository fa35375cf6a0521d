import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../trpc/client.ts'
import { ComputeMonth } from '../../manad/compute-month.tsx'
import type { AvgiftTexter } from './fee-frame.tsx'

/** Chooses a month, begins the computation of its avgifter and goes there. */
export function ComputeFees({ t, lasta }: { t: AvgiftTexter; lasta: ReadonlySet<string> }) {
  const navigate = useNavigate()
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.avgift.berakna.mutationOptions({
      onSuccess: async (svar) => {
        await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
        await navigate({ to: '/kommun/avgift/$id', params: { id: svar.id } })
      },
    }),
  )
  return <ComputeMonth t={t} lasta={lasta} berakna={berakna} />
}
