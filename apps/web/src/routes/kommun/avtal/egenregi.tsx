import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { EgenregiForm } from '../../../sidor/avtal/egenregi-form.tsx'
import { egenregiTexter } from '../../../texter/kommun/egenregi.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avtal/egenregi')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.avtal.egenregi.queryOptions()),
  component: OwnProductionPage,
})

function OwnProductionPage() {
  const t = useTexter(egenregiTexter)
  const { data, error, refetch } = useQuery(trpc.avtal.egenregi.queryOptions())
  const tomt = data && (data.enheter.length === 0 || data.underlag.length === 0)
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('avtal'), lank: (text) => <Link to="/kommun/avtal">{text}</Link> }]}
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data && <Skeleton rader={5} />}
      {tomt && (
        <EmptyState rubrik={t('tomtRubrik')}>
          <p>{data.enheter.length === 0 ? t('tomtEnhet') : t('tomtUnderlag')}</p>
        </EmptyState>
      )}
      {data && !tomt && <EgenregiForm val={data} />}
    </>
  )
}
