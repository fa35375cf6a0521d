import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { TwoColumns } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { CaseEvents } from '../../../sidor/kodarenden/case-events.tsx'
import { CaseFacts } from '../../../sidor/kodarenden/case-facts.tsx'
import { ReportForm } from '../../../sidor/kodarenden/report-form.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { kodarendenTexter } from '../../../texter/val/kodarenden.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/kodarenden/$id')({ component: CodedCasePage })

const rapporterar = ['verksamhetsansvarig', 'planerare', 'medarbetare']

/** One ärende: report on it, see what was reported, change what the tjänst asks, end it. */
function CodedCasePage() {
  const { id } = Route.useParams()
  const t = useTexter(kodarendenTexter)
  const { valt } = useJag()
  const far = valt?.roller.some((r) => rapporterar.includes(r)) ?? false
  const { data, error, refetch } = useQuery(trpc.utfort.kodarende.arende.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="kort" />
  const slut = data.till !== null && data.till < data.idag
  return (
    <>
      <PageHeader
        rubrik={data.kod}
        ingress={
          <p>
            {data.tjanst}, {data.kommun}. {t('oppnat')} {formatDatum(data.fran)}.
          </p>
        }
        status={<StatusTag ton={slut ? 'neutral' : 'klart'}>{t(slut ? 'avslutatMarke' : 'oppetMarke')}</StatusTag>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/utforare/kodarenden">{text}</Link> }]}
      />
      <TwoColumns sida={<CaseFacts arende={data} far={far} />}>
        {far && !slut && <ReportForm arende={data} />}
        <CaseEvents arende={data} far={far} />
      </TwoColumns>
    </>
  )
}
