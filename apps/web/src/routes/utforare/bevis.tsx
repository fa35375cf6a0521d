import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { BevisForm } from '../../sidor/bevis/bevis-form.tsx'
import { EgnaBevis } from '../../sidor/bevis/egna-bevis.tsx'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/utforare/bevis')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.utforare.bevis.mina.queryOptions()),
  component: ProofsPage,
})

function ProofsPage() {
  const t = useTexter(bevisTexter)
  const klient = useQueryClient()
  const [lagger, setLagger] = useState(false)
  const { data, error, refetch } = useQuery(trpc.utforare.bevis.mina.queryOptions())
  const reload = () => klient.invalidateQueries({ queryKey: trpc.utforare.bevis.pathKey() })
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          !lagger && (
            <Button variant="primary" ikon="plus" onClick={() => setLagger(true)}>
              {t('laggTill')}
            </Button>
          )
        }
      />
      {lagger && <BevisForm onKlar={() => setLagger(false)} onSparat={reload} />}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data && <Skeleton rader={6} />}
      {data?.length === 0 && !lagger && (
        <EmptyState rubrik={t('tomtRubrik')}>
          <p>{t('tomt')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && <EgnaBevis bevis={data} onAndrat={reload} />}
    </>
  )
}
