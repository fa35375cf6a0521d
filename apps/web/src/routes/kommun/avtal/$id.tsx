import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { AndraKapacitet } from '../../../sidor/avtal/andra-kapacitet.tsx'
import { AndraStartdag } from '../../../sidor/avtal/andra-startdag.tsx'
import { AvtalSida } from '../../../sidor/avtal/avtal-sida.tsx'
import { Direktkvalificering } from '../../../sidor/avtal/direktkvalificering.tsx'
import { BevisNotis } from '../../../sidor/bevis/bevis-notis.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avtal/$id')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.avtal.ett.queryOptions({ id: params.id })),
  component: AgreementPage,
})

function AgreementPage() {
  const { id } = Route.useParams()
  const { data, error, refetch } = useQuery(trpc.avtal.ett.queryOptions({ id }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={6} />
  return (
    <AvtalSida dorr="kommun" avtal={data}>
      {data.slag === 'internt-uppdrag' && <Direktkvalificering avtalId={id} />}
      <BevisNotis utforareId={data.utforareId} />
      {data.slut.farAndra && <AndraKapacitet avtal={data} />}
      {data.farAndraStartdag && <AndraStartdag id={data.id} fran={data.fran} />}
    </AvtalSida>
  )
}
