import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatKronor, formatManad } from '@valfri/ui/format'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { trpc } from '../../trpc/client.ts'

/** The one act that is next in a month's life: lock it, or attest it. Computing again is second to both. */
export function MonthActions({ t, korning }: { t: MonthTexter; korning: Month }) {
  const { valt } = useJag()
  const roller: readonly string[] = valt?.roller ?? []
  const beraknad = ['beraknad', 'granskad'].includes(korning.status)
  const stoppas = korning.anmarkningar.some((a) => a.stoppar)
  return (
    <div className="vf-handlingar">
      {beraknad && !stoppas && roller.includes('ekonom') && <LockMonth t={t} korning={korning} />}
      {korning.status === 'last' && roller.includes('attestant') && !korning.lastAvMig && (
        <AttestMonth t={t} korning={korning} />
      )}
      {beraknad && roller.includes('ekonom') && <ComputeAgain t={t} korning={korning} primar={stoppas} />}
    </div>
  )
}

interface ActProps {
  t: MonthTexter
  korning: Month
}

function useAfter(text: string) {
  const klient = useQueryClient()
  const toast = useToast()
  return async () => {
    toast(text)
    await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
  }
}

function LockMonth({ t, korning }: ActProps) {
  const [oppen, setOppen] = useState(false)
  const after = useAfter(t('last'))
  const las = useMutation(trpc.ersattning.las.mutationOptions({ onSuccess: after, onSettled: () => setOppen(false) }))
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

function AttestMonth({ t, korning }: ActProps) {
  const [oppen, setOppen] = useState(false)
  const after = useAfter(t('attesterad'))
  const attestera = useMutation(
    trpc.ersattning.attestera.mutationOptions({ onSuccess: after, onSettled: () => setOppen(false) }),
  )
  const manad = formatManad(korning.manad)
  return (
    <>
      <Button variant="primary" onClick={() => setOppen(true)}>
        {t('attestera', { manad })}
      </Button>
      {attestera.error && <ErrorState error={attestera.error} />}
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('attesteraFraga', { manad, summa: formatKronor(korning.summaOre ?? 0) })}
        bekrafta={t('attesteraBekrafta')}
        pagar={attestera.isPending}
        onBekrafta={() => attestera.mutate({ id: korning.id })}
        onStang={() => setOppen(false)}
      >
        <p>{t('attesteraForklaring')}</p>
      </ConfirmDialog>
    </>
  )
}

function ComputeAgain({ t, korning, primar }: ActProps & { primar: boolean }) {
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.ersattning.berakna.mutationOptions({
      onSuccess: () => klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() }),
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
