import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { SamverkanFrame } from '../../../../sidor/kommun/samverkan/samverkan-frame.tsx'
import { VersionTable } from '../../../../sidor/kommun/samverkan/version-table.tsx'
import { samverkanUnderlagTexter } from '../../../../texter/kommun/samverkan-underlag.ts'
import { trpc } from '../../../../trpc/client.ts'

const fraga = (samverkanId: string) => trpc.samverkan.versioner.queryOptions({ samverkanId })

export const Route = createFileRoute('/kommun/samverkan/$id/underlag')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(fraga(params.id)),
  component: VersionsPage,
})

/** Who is on which version of what the samverkan shares, and what each nämnd has answered to the next. */
function VersionsPage() {
  const t = useTexter(samverkanUnderlagTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(fraga(id))
  return (
    <SamverkanFrame id={id} namn={data?.namn} ingress={t('ingress')} flik="underlag">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="tabell" rader={4} />}
      {data?.underlag.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')} ikon="dokument">
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {data?.underlag.map((u) => (
        <VersionTable key={u.id} underlag={u} />
      ))}
    </SamverkanFrame>
  )
}
