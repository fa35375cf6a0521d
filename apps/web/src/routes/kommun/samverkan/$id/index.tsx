import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { MatterList } from '../../../../sidor/kommun/samverkan/matter-list.tsx'
import { RulesSection } from '../../../../sidor/kommun/samverkan/rules-section.tsx'
import { SamverkanFrame } from '../../../../sidor/kommun/samverkan/samverkan-frame.tsx'
import { samverkanTexter } from '../../../../texter/kommun/samverkan.ts'
import { trpc } from '../../../../trpc/client.ts'

const fraga = (samverkanId: string) => trpc.tenancy.samverkan.hamta.queryOptions({ samverkanId })

export const Route = createFileRoute('/kommun/samverkan/$id/')({
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(fraga(params.id)),
  component: RulesPage,
})

/** The written rules of a samverkan, and the matters that its members decide together. */
function RulesPage() {
  const t = useTexter(samverkanTexter)
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(fraga(id))
  return (
    <SamverkanFrame id={id} namn={data?.namn} ingress={t('sidIngress')} flik="regler">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && (
        <>
          <RulesSection samverkan={data} />
          <MatterList samverkan={data} />
        </>
      )}
    </SamverkanFrame>
  )
}
