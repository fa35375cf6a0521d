import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { MyDecision } from '../../sidor/brukare/my-decision.tsx'
import { minTexter } from '../../texter/brukare/min.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/min/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.val.mina.queryOptions()),
  component: MinePage,
})

/** The brukare's first page: what help, from whom, and what can be done about it. */
function MinePage() {
  const t = useTexter(minTexter)
  const { data, error, refetch } = useQuery(trpc.val.val.mina.queryOptions())
  return (
    <div className="vf-min">
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={2} />}
      {data?.length === 0 && (
        <EmptyState
          rubrik={t('tomtRubrik')}
          ikon="hus"
          handling={
            <Button asChild>
              <Link to="/jamfor">{t('jamfor')}</Link>
            </Button>
          }
        >
          <p>{t('tomt')}</p>
        </EmptyState>
      )}
      {data?.map((b) => (
        <MyDecision key={b.id} beslut={b} />
      ))}
    </div>
  )
}
