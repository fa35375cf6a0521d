import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ChooseSides } from '../../../sidor/kommun/underlag/choose-sides.tsx'
import { KravComparison } from '../../../sidor/kommun/underlag/krav-comparison.tsx'
import { underlagJamforTexter } from '../../../texter/kommun/underlag-jamfor.ts'
import { trpc } from '../../../trpc/client.ts'

interface Sok {
  vanster?: string
  hoger?: string
}

/** Each side is a version, or a version and a kommun; both stand in the address, so that a comparison can be sent on. */
export const Route = createFileRoute('/kommun/underlag/jamfor')({
  validateSearch: (s: Record<string, unknown>): Sok => ({
    ...(typeof s.vanster === 'string' && { vanster: s.vanster }),
    ...(typeof s.hoger === 'string' && { hoger: s.hoger }),
  }),
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.underlag.jamforbara.queryOptions()),
  component: ComparePage,
})

function ComparePage() {
  const t = useTexter(underlagJamforTexter)
  const { vanster, hoger } = Route.useSearch()
  const { data, error, refetch } = useQuery(trpc.underlag.jamforbara.queryOptions())
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('tillbaka'), lank: (text) => <Link to="/kommun/underlag">{text}</Link> }]}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={4} />}
      {data && <ChooseSides versioner={data} vanster={vanster ?? ''} hoger={hoger ?? ''} />}
      {data && vanster && hoger && <KravComparison vanster={vanster} hoger={hoger} />}
      {data && !(vanster && hoger) && (
        <EmptyState rubrik={t('valj')} ikon="jamfor">
          <p>{t('valjText')}</p>
        </EmptyState>
      )}
    </>
  )
}
