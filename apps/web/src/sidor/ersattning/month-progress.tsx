import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ErrorState } from '@valfri/ui/states'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'
import { trpc } from '../../trpc/client.ts'
import { ComputeAgain } from '../manad/compute-month.tsx'
import { MonthJob } from '../manad/month-job.tsx'

/** How far the computation has come, and a way to stop it or to begin again. */
export function MonthProgress({ t, korning }: { t: MonthTexter; korning: Month }) {
  const klient = useQueryClient()
  const uppdatera = () => klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
  const avbryt = useMutation(trpc.ersattning.avbryt.mutationOptions({ onSuccess: uppdatera }))
  const berakna = useMutation(trpc.ersattning.berakna.mutationOptions({ onSuccess: uppdatera }))
  const igen = <ComputeAgain t={t} berakna={berakna} manad={korning.manad} primar />
  return (
    <MonthJob t={t} forlopp={korning.forlopp} igen={igen}>
      <Button variant="secondary" pagar={avbryt.isPending} onClick={() => avbryt.mutate({ id: korning.id })}>
        {t('avbryt')}
      </Button>
      {avbryt.error && <ErrorState error={avbryt.error} />}
    </MonthJob>
  )
}
