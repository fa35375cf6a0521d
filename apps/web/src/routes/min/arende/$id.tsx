import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { slagText } from '../../../sidor/invandning/objection-list.tsx'
import { Conversation, eventText } from '../../../sidor/invandning/objection-page.tsx'
import { ReplyForm } from '../../../sidor/invandning/reply-form.tsx'
import { minAvgiftTexter } from '../../../texter/brukare/avgift.ts'
import { invandningTexter } from '../../../texter/invandning/invandning.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/min/arende/$id')({ component: MyCasePage })

/** What the brukare said about a visit, and what was answered. */
function MyCasePage() {
  const t = useTexter(minAvgiftTexter)
  const i = useTexter(invandningTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.invandning.visa.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={5} />
  const { besok } = data
  return (
    <div className="vf-min">
      <PageHeader
        rubrik={t('arendeRubrik', {
          vad: besok?.vad.toLocaleLowerCase('sv') ?? '',
          datum: besok ? formatDatum(besok.datum) : '',
        })}
        spar={[
          {
            text: t('tillbaka'),
            lank: (text) => (
              <Link to="/min/avgift" search={{ manad: besok?.datum.slice(0, 7) }}>
                {text}
              </Link>
            ),
          },
        ]}
        ingress={besok && <p>{eventText(i, besok)}</p>}
      />
      <Section rubrik={t('duSkrev')}>
        <p>{data.text ? `${slagText(i, data.slag)}. ${data.text}` : slagText(i, data.slag)}</p>
      </Section>
      {data.svar.length === 0 && (
        <Notice>
          <p>{t('vantarSvar')}</p>
        </Notice>
      )}
      <Conversation t={i} arende={data} />
      {data.lage === 'besvarad' && <ReplyForm t={i} arende={data} far="svara" />}
    </div>
  )
}
