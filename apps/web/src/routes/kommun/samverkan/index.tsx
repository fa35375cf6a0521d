import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { SamverkanSection } from '../../../sidor/kommun/samverkan/samverkan-section.tsx'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/samverkan/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.samverkan.lista.queryOptions()),
  component: SamverkanPage,
})

function SamverkanPage() {
  const t = useTexter(samverkanTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.samverkan.lista.queryOptions())
  const mina = data?.filter((s) => s.minStatus !== null)
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <>
            <Button asChild variant="tertiary">
              <Link to="/kommun/samverkan/vistelser">{t('vistelser')}</Link>
            </Button>
            <Button asChild variant={mina?.length === 0 ? 'primary' : 'secondary'}>
              <Link to="/kommun/samverkan/ny">{t('ny')}</Link>
            </Button>
          </>
        }
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={4} />}
      {mina?.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="personer">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {mina?.map((s) => (
        <SamverkanSection key={s.id} samverkan={s} />
      ))}
    </>
  )
}
