import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Card } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'
import { trpc } from '../../trpc/client.ts'

/** How far the computation has come, and a way to stop it or to begin again. */
export function MonthProgress({ t, korning }: { t: MonthTexter; korning: Month }) {
  const klient = useQueryClient()
  const uppdatera = () => klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
  const avbryt = useMutation(trpc.ersattning.avbryt.mutationOptions({ onSuccess: uppdatera }))
  const berakna = useMutation(trpc.ersattning.berakna.mutationOptions({ onSuccess: uppdatera }))
  const { forlopp } = korning
  if (!forlopp || forlopp.status === 'misslyckad' || forlopp.status === 'avbruten') {
    return (
      <Notice ton="vantar" rubrik={t('pagar')}>
        <p>{t('misslyckad')}</p>
        <Button variant="primary" pagar={berakna.isPending} onClick={() => berakna.mutate({ manad: korning.manad })}>
          {t('beraknaIgen')}
        </Button>
        {berakna.error && <ErrorState error={berakna.error} />}
      </Notice>
    )
  }
  const totalt = forlopp.totalt ?? 0
  return (
    <Card ton="lugn">
      <label className="vf-forlopp">
        <strong>{t('pagar')}</strong>
        <progress max={totalt || undefined} value={totalt ? forlopp.klart : undefined} />
      </label>
      <p role="status">{totalt ? t('pagarText', { klart: forlopp.klart, totalt }) : t('pagarVantar')}</p>
      <Button variant="secondary" pagar={avbryt.isPending} onClick={() => avbryt.mutate({ id: korning.id })}>
        {t('avbryt')}
      </Button>
      {avbryt.error && <ErrorState error={avbryt.error} />}
    </Card>
  )
}
