import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section, Stack } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { Tidslinje } from '@valfri/ui/tidslinje'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { MonthActions } from '../../../sidor/ersattning/month-actions.tsx'
import { MonthProgress } from '../../../sidor/ersattning/month-progress.tsx'
import { MonthRemarks } from '../../../sidor/ersattning/month-remarks.tsx'
import { MonthSummary } from '../../../sidor/ersattning/month-summary.tsx'
import { MonthUnderlag } from '../../../sidor/ersattning/month-underlag.tsx'
import { asStatus, RunStatus } from '../../../sidor/ersattning/status.tsx'
import { MonthBooking } from '../../../sidor/kommun/bokforing/month-booking.tsx'
import type sv from '../../../texter/kommun/ersattning.sv.ts'
import { ersattningTexter } from '../../../texter/kommun/ersattning.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/ersattning/$id')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.ersattning.korning.queryOptions({ id: params.id })),
  component: MonthPage,
})

function MonthPage() {
  const t = useTexter(ersattningTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(
    // While the job runs, its progress is asked for every second.
    trpc.ersattning.korning.queryOptions(
      { id },
      { refetchInterval: (q) => (q.state.data?.status === 'oppen' ? 1000 : false) },
    ),
  )
  const spar = [{ text: t('rubrik'), lank: (text: string) => <Link to="/kommun/ersattning">{text}</Link> }]
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={8} />
  return (
    <>
      <PageHeader
        rubrik={`${t('rubrik')} ${formatManad(data.manad)}`}
        spar={spar}
        status={<RunStatus status={data.status} text={t(`status_${asStatus(data.status)}`)} />}
        handling={<MonthActions t={t} korning={data} />}
      />
      {data.status === 'oppen' ? <MonthProgress t={t} korning={data} /> : <MonthResult t={t} korning={data} />}
    </>
  )
}

export type MonthTexter = T<keyof typeof sv>
export type Month = RouterOutputs['ersattning']['korning']

function MonthResult({ t, korning }: { t: MonthTexter; korning: Month }) {
  return (
    <Stack>
      <MonthSummary t={t} korning={korning} />
      <MonthRemarks t={t} korning={korning} />
      <MonthUnderlag t={t} korning={korning} />
      {['last', 'attesterad', 'utbetald'].includes(korning.status) && <MonthBooking korning={korning} />}
      <Section rubrik={t('historik')}>
        <Tidslinje
          namn={t('historik')}
          handelser={korning.handelser.toReversed().map((h) => ({
            id: `${h.tid} ${h.till}`,
            nar: h.tid,
            rubrik: t(`status_${asStatus(h.till)}`),
            text: h.av && <p>{t('av', { namn: h.av })}</p>,
          }))}
        />
      </Section>
    </Stack>
  )
}
