import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { InstantText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../i18n/use-texter.ts'
import { notiserTexter } from '../../texter/skal/notiser.ts'
import { trpc } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'

/** Mails that no server took, for who runs the instance: what kind, which kommun and what was answered; not to whom. */
export function UndeliveredPage() {
  const t = useTexter(notiserTexter)
  const klient = useQueryClient()
  const toast = useToast()
  const { data, error, refetch } = useQuery(trpc.notis.utskick.queryOptions())
  const skickaOm = useMutation(
    trpc.notis.skickaOm.mutationOptions({
      onSuccess: () => toast(t('skickatOm')),
      onSettled: () => klient.invalidateQueries({ queryKey: trpc.notis.utskick.queryKey() }),
    }),
  )
  return (
    <>
      <PageHeader rubrik={t('utskick')} ingress={<p>{t('utskickIngress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {skickaOm.error && <ErrorState error={skickaOm.error} />}
      {!data && !error && <Skeleton form="tabell" rader={4} />}
      {data && <p>{t('lage', { vantar: data.vantar, skickade: data.skickade })}</p>}
      {data?.misslyckade.length === 0 && (
        <EmptyState rubrik={t('allaFram')} ikon="bockRing">
          <p>{t('allaFramText')}</p>
        </EmptyState>
      )}
      {data && data.misslyckade.length > 0 && (
        <SimpleTable
          caption={t('utskick')}
          rader={data.misslyckade}
          radId={(r) => r.id}
          kolumner={[
            { id: 'vad', rubrik: t('vad'), radrubrik: true, varde: (r) => r.amne },
            { id: 'kommun', rubrik: t('kommun'), varde: (r) => r.kommun ?? '–' },
            { id: 'forsok', rubrik: t('forsok'), tal: true, varde: (r) => r.forsok },
            { id: 'svar', rubrik: t('svar'), varde: (r) => r.felkod ?? '–' },
            {
              id: 'nar',
              rubrik: t('nar'),
              varde: (r) => r.avgjort,
              visa: (r) => (r.avgjort ? <InstantText tid={r.avgjort} form="kort" /> : '–'),
            },
            {
              id: 'skickaOm',
              rubrik: t('skickaOm'),
              varde: (r) => r.id,
              visa: (r) => (
                <Button variant="secondary" pagar={skickaOm.isPending} onClick={() => skickaOm.mutate({ id: r.id })}>
                  {t('skickaOm')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
