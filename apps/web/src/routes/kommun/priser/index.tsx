import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, CardGrid } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.tjanst.lista.queryOptions()),
  component: ServicesPage,
})

function ServicesPage() {
  const t = useTexter(priserTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={2} />}
      {data?.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')}>
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      <CardGrid>
        {data?.map((x) => (
          <Card key={x.tjanstId}>
            <h2>
              <Link to="/kommun/priser/$tjanst" params={{ tjanst: x.tjanstId }}>
                {x.namn}
              </Link>
            </h2>
            <p>{x.sammanfattning}</p>
            <StatusTag ton={x.aktiv ? 'klart' : 'neutral'}>{t(x.aktiv ? 'paslagen' : 'avstangd')}</StatusTag>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
