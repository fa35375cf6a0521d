import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../../i18n/use-texter.ts'
import { FeeDecisionForm } from '../../../../../sidor/kommun/avgift/fee-decision-form.tsx'
import { avgiftTexter } from '../../../../../texter/kommun/avgift.ts'
import { trpc } from '../../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/personer/$id/beslut')({ component: DecideFeePage })

function DecideFeePage() {
  const t = useTexter(avgiftTexter)
  const { id } = Route.useParams()
  const { data: p, error, refetch } = useQuery(trpc.avgift.person.visa.queryOptions({ personId: id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!p) return <Skeleton rader={8} />
  return (
    <>
      <PageHeader
        rubrik={t('nyttBeslut')}
        spar={[
          { text: t('flikPersoner'), lank: (text) => <Link to="/kommun/avgift/personer">{text}</Link> },
          {
            text: p.namn,
            lank: (text) => (
              <Link to="/kommun/avgift/personer/$id" params={{ id }}>
                {text}
              </Link>
            ),
          },
        ]}
      />
      <FeeDecisionForm t={t} person={p} />
    </>
  )
}
