import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Stack } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/_publik/underlag/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.underlag.publikt.lista.queryOptions()),
  component: PublicListPage,
})

function PublicListPage() {
  const t = useTexter(publikUnderlagTexter)
  const { data, error, refetch } = useQuery(trpc.underlag.publikt.lista.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={2} />}
      {data?.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="dokument">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      <Stack>
        {data?.map((u) => {
          const vantar = u.kommuner.filter((k) => !k.oppen).map((k) => k.kommun)
          return (
            <Card key={u.slug}>
              <h2>
                <Link to="/underlag/$slug" params={{ slug: u.slug }}>
                  {u.titel}
                </Link>
              </h2>
              <KeyValueList
                uppgifter={[
                  { namn: t('tjanst'), varde: u.tjanst },
                  {
                    namn: t('oppetI'),
                    varde: u.kommuner
                      .filter((k) => k.oppen)
                      .map((k) => k.kommun)
                      .join(', '),
                  },
                  ...(vantar.length > 0 ? [{ namn: t('vantarI'), varde: vantar.join(', ') }] : []),
                ]}
              />
            </Card>
          )
        })}
      </Stack>
    </>
  )
}
