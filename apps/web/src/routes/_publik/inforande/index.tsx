import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikInforandeTexter } from '../../../texter/publik/inforande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/_publik/inforande/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.publikt.kommuner.queryOptions()),
  component: ChooseKommunPage,
})

function ChooseKommunPage() {
  const t = useTexter(publikInforandeTexter)
  const { data, error, refetch } = useQuery(trpc.inforande.publikt.kommuner.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('valjRubrik')} ingress={<p>{t('valjIngress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      <ul className="vf-punkter">
        {data?.map((k) => (
          <li key={k.slug}>
            <Link to="/inforande/$kommun" params={{ kommun: k.slug }}>
              {k.namn}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
