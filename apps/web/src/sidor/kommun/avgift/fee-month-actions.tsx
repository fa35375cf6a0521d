import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formatManad } from '@valfri/ui/format'
import { useToast } from '@valfri/ui/toast'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { ComputeAgain } from '../../manad/compute-month.tsx'
import { ConfirmedAct } from '../../manad/confirmed-act.tsx'
import { MonthJob } from '../../manad/month-job.tsx'
import type { AvgiftTexter } from './fee-frame.tsx'

export type FeeMonth = RouterOutputs['avgift']['korning']

export interface FeeMonthProps {
  t: AvgiftTexter
  korning: FeeMonth
}

function useCompute() {
  const klient = useQueryClient()
  return useMutation(
    trpc.avgift.berakna.mutationOptions({
      onSuccess: () => klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() }),
    }),
  )
}

/** What can be done with a computed month: lock it when nothing stops it, or compute it again. */
export function FeeMonthActions({ t, korning }: FeeMonthProps) {
  const berakna = useCompute()
  if (korning.status !== 'beraknad') return null
  const kan = korning.ersattningLast && korning.problem === 0
  return (
    <div className="vf-handlingar">
      {kan && <LockFees t={t} korning={korning} />}
      <ComputeAgain t={t} berakna={berakna} manad={korning.manad} primar={!kan} />
    </div>
  )
}

function LockFees({ t, korning }: FeeMonthProps) {
  const klient = useQueryClient()
  const toast = useToast()
  const las = useMutation(
    trpc.avgift.las.mutationOptions({
      onSuccess: async () => {
        toast(t('lastKlart'))
        await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
      },
    }),
  )
  const manad = formatManad(korning.manad)
  return (
    <ConfirmedAct
      akt={las}
      varden={{ id: korning.id }}
      knapp={t('lasManad', { manad })}
      fraga={t('lasFraga', { manad })}
      bekrafta={t('lasBekrafta')}
    >
      <p>{t('lasForklaring')}</p>
    </ConfirmedAct>
  )
}

/** How far the computation has come, and a way on when it stopped. */
export function FeeProgress({ t, korning }: FeeMonthProps) {
  const berakna = useCompute()
  const igen = <ComputeAgain t={t} berakna={berakna} manad={korning.manad} primar />
  return <MonthJob t={t} forlopp={korning.forlopp} igen={igen} />
}
