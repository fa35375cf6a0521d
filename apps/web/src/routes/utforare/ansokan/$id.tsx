import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { Kvitto } from '../../../sidor/ansokan/kvitto.tsx'
import { readSteg } from '../../../sidor/ansokan/steg.ts'
import { UtkastSida } from '../../../sidor/ansokan/utkast-sida.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/ansokan/$id')({
  validateSearch: (sok: Record<string, unknown>): { steg?: string; plats?: string } => ({
    steg: typeof sok.steg === 'string' ? sok.steg : undefined,
    plats: typeof sok.plats === 'string' ? sok.plats : undefined,
  }),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.ansokan.utkast.queryOptions({ id: params.id })),
  component: DraftPage,
})

function DraftPage() {
  const { id } = Route.useParams()
  const { steg, plats } = Route.useSearch()
  const { data, error, refetch } = useQuery(trpc.ansokan.utkast.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={6} />
  if (data.status !== 'utkast') return <Kvitto ansokanId={id} />
  return <UtkastSida key={id} utkast={data} steg={readSteg(steg)} plats={plats} />
}
