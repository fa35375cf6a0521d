import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { hasContent, NamndPart } from '../../../sidor/publik/inforande/namnd-part.tsx'
import { SubscribeForm } from '../../../sidor/publik/inforande/subscribe-form.tsx'
import { useTema } from '../../../skal/use-tema.ts'
import { publikInforandeTexter } from '../../../texter/publik/inforande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/_publik/inforande/$kommun')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.inforande.publikt.kommun.queryOptions({ slug: params.kommun })),
  component: PublicKommunPage,
})

/** What a kommun has told beforehand, for an utförare that plans and for everybody else. */
function PublicKommunPage() {
  const t = useTexter(publikInforandeTexter)
  const { kommun: slug } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.inforande.publikt.kommun.queryOptions({ slug }))
  useTema(data?.kommun.id)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={6} />
  const med = data.namnder.filter(hasContent)
  return (
    <>
      <PageHeader
        rubrik={t('rubrik', { kommun: data.kommun.namn })}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('valjRubrik'), lank: (text) => <Link to="/inforande">{text}</Link> }]}
      />
      {med.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="kalender">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {med.map((n) => (
        <NamndPart key={n.namndId} t={t} n={n} slug={data.kommun.slug} flera={med.length > 1} />
      ))}
      <SubscribeForm t={t} kommunId={data.kommun.id} namnder={med.length > 0 ? med : data.namnder} />
    </>
  )
}
