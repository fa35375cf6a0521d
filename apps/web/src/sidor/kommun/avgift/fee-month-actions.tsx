import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatManad } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import type { AvgiftTexter } from './fee-frame.tsx'

export type FeeMonth = RouterOutputs['avgift']['korning']

export interface FeeMonthProps {
  t: AvgiftTexter
  korning: FeeMonth
}

/** What can be done with a computed month: lock it when nothing stops it, or compute it again. */
export function FeeMonthActions({ t, korning }: FeeMonthProps) {
  if (korning.status !== 'beraknad') return null
  const kan = korning.ersattningLast && korning.problem === 0
  return (
    <div className="vf-handlingar">
      {kan && <LockFees t={t} korning={korning} />}
      <ComputeAgain t={t} korning={korning} primar={!kan} />
    </div>
  )
}

function ComputeAgain({ t, korning, primar }: FeeMonthProps & { primar: boolean }) {
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.avgift.berakna.mutationOptions({
      onSuccess: () => klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() }),
    }),
  )
  return (
    <>
      <Button
        variant={primar ? 'primary' : 'secondary'}
        pagar={berakna.isPending}
        onClick={() => berakna.mutate({ manad: korning.manad })}
      >
        {t('beraknaIgen')}
      </Button>
      {berakna.error && <ErrorState error={berakna.error} />}
    </>
  )
}

function LockFees({ t, korning }: FeeMonthProps) {
  const [oppen, setOppen] = useState(false)
  const klient = useQueryClient()
  const toast = useToast()
  const las = useMutation(
    trpc.avgift.las.mutationOptions({
      onSuccess: async () => {
        toast(t('lastKlart'))
        await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
      },
      onSettled: () => setOppen(false),
    }),
  )
  const manad = formatManad(korning.manad)
  return (
    <>
      <Button variant="primary" onClick={() => setOppen(true)}>
        {t('lasManad', { manad })}
      </Button>
      {las.error && <ErrorState error={las.error} />}
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('lasFraga', { manad })}
        bekrafta={t('lasBekrafta')}
        pagar={las.isPending}
        onBekrafta={() => las.mutate({ id: korning.id })}
        onStang={() => setOppen(false)}
      >
        <p>{t('lasForklaring')}</p>
      </ConfirmDialog>
    </>
  )
}

/** How far the computation has come, and a way on when it stopped. */
export function FeeProgress({ t, korning }: FeeMonthProps) {
  const { forlopp } = korning
  if (!forlopp || forlopp.status === 'misslyckad' || forlopp.status === 'avbruten')
    return (
      <Notice ton="vantar" rubrik={t('pagar')}>
        <p>{t('misslyckad')}</p>
        <ComputeAgain t={t} korning={korning} primar />
      </Notice>
    )
  const totalt = forlopp.totalt ?? 0
  return (
    <Card ton="lugn">
      <label className="vf-forlopp">
        <strong>{t('pagar')}</strong>
        <progress max={totalt || undefined} value={totalt ? forlopp.klart : undefined} />
      </label>
      <p role="status">{totalt ? t('pagarText', { klart: forlopp.klart, totalt }) : t('pagarVantar')}</p>
    </Card>
  )
}
