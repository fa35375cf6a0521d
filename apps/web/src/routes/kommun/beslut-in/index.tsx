import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { Tabs } from '@valfri/ui/tabs'
import { useTexter } from '../../../i18n/use-texter.ts'
import { DecisionFile } from '../../../sidor/kommun/beslut-in/decision-file.tsx'
import { DecisionForm } from '../../../sidor/kommun/beslut-in/decision-form.tsx'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/beslut-in/')({
  validateSearch: (sok: Record<string, unknown>): { vy?: 'fil' } => ({ vy: sok.vy === 'fil' ? 'fil' : undefined }),
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.handlaggare.formular.queryOptions()),
  component: RegisterPage,
})

/** Beslut in: by hand, or a file. */
function RegisterPage() {
  const t = useTexter(beslutInTexter)
  const { vy } = Route.useSearch()
  const { data, error, refetch } = useQuery(trpc.val.handlaggare.formular.queryOptions())
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('brukare'), lank: (text) => <Link to="/kommun/brukare">{text}</Link> }]}
      />
      <Tabs
        namn={t('flikar')}
        flikar={[
          {
            id: 'formular',
            text: t('flikFormular'),
            vald: vy !== 'fil',
            lank: (text) => (
              <Link to="/kommun/beslut-in" search={{}}>
                {text}
              </Link>
            ),
          },
          {
            id: 'fil',
            text: t('flikFil'),
            vald: vy === 'fil',
            lank: (text) => (
              <Link to="/kommun/beslut-in" search={{ vy: 'fil' }}>
                {text}
              </Link>
            ),
          },
        ]}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={8} />}
      {data?.length === 0 && (
        <EmptyState rubrik={t('ingaTjanster')} ikon="installningar">
          <p>{t('ingaTjansterText')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && (vy === 'fil' ? <DecisionFile tjanster={data} /> : <DecisionForm tjanster={data} />)}
    </>
  )
}
