import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Stack } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { FeeExport } from '../../../sidor/kommun/avgift/fee-export.tsx'
import { FeeList } from '../../../sidor/kommun/avgift/fee-list.tsx'
import { FeeMonthActions, FeeProgress } from '../../../sidor/kommun/avgift/fee-month-actions.tsx'
import { FeeMonthSummary } from '../../../sidor/kommun/avgift/fee-month-summary.tsx'
import { FeeStatus } from '../../../sidor/kommun/avgift/fee-status.tsx'
import { avgiftTexter } from '../../../texter/kommun/avgift.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/$id')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.avgift.korning.queryOptions({ id: params.id })),
  component: FeeMonthPage,
})

/** One month: what stops it, what is worth a look, each person's fee, and the file for invoicing. */
function FeeMonthPage() {
  const t = useTexter(avgiftTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(
    trpc.avgift.korning.queryOptions(
      { id },
      {
        // While a job runs, how far it has come is asked for every second.
        refetchInterval: (q) => {
          const d = q.state.data
          return d && (d.status === 'oppen' || (d.export && !d.export.klar)) ? 1000 : false
        },
      },
    ),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={8} />
  return (
    <>
      <PageHeader
        rubrik={`${t('rubrik')} ${formatManad(data.manad)}`}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/avgift">{text}</Link> }]}
        status={<FeeStatus t={t} status={data.status} />}
        handling={<FeeMonthActions t={t} korning={data} />}
      />
      {data.status === 'oppen' ? (
        <FeeProgress t={t} korning={data} />
      ) : (
        <Stack>
          <FeeMonthSummary t={t} korning={data} />
          {data.status === 'last' && <FeeExport t={t} korning={data} />}
          <FeeList t={t} korningId={id} />
        </Stack>
      )}
    </>
  )
}
