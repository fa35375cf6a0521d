import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { PublishedAnswer } from '../../../sidor/publik/underlag/published-answer.tsx'
import { ChangeNotice } from '../../../sidor/underlagsnytt/change-notice.tsx'
import { underlagsnyttTexter } from '../../../texter/utforare/underlagsnytt.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/underlag/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.underlagsnytt.visa.queryOptions()),
  component: UnderlagNewsPage,
})

function UnderlagNewsPage() {
  const t = useTexter(underlagsnyttTexter)
  const { data, error, refetch } = useQuery(trpc.underlagsnytt.visa.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && <News nytt={data} />}
    </>
  )
}

type Nytt = RouterOutputs['underlagsnytt']['visa']

function News({ nytt }: { nytt: Nytt }) {
  const t = useTexter(underlagsnyttTexter)
  if (nytt.underlag.length === 0) {
    const borja = (
      <Button asChild>
        <Link to="/underlag">{t('borja')}</Link>
      </Button>
    )
    return (
      <EmptyState rubrik={t('tomtRubrik')} handling={borja}>
        <p>{t('tomtText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Section rubrik={t('andringar')}>
        {nytt.aviseringar.length === 0 && <p className="vf-svag">{t('ingaAndringar')}</p>}
        {nytt.aviseringar.map((a) => (
          <ChangeNotice key={a.id} avisering={a} />
        ))}
      </Section>
      {nytt.underlag.map((u) => (
        <Section
          key={u.id}
          rubrik={t('svar', { titel: u.titel })}
          ingress={
            <p>
              <Link to="/underlag/$slug" params={{ slug: u.slug }} hash="del-fragor">
                {t('stallFraga')}
              </Link>
            </p>
          }
        >
          {u.svar.length === 0 && <p className="vf-svag">{t('ingaSvar')}</p>}
          {u.svar.toReversed().map((s) => (
            <PublishedAnswer key={s.nr} svar={s} />
          ))}
        </Section>
      ))}
    </>
  )
}
