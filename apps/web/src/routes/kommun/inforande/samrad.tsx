import { createFileRoute } from '@tanstack/react-router'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { SamradView } from '../../../sidor/kommun/inforande/samrad-view.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/samrad')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.samrad.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="samrad">
      <SamradView />
    </InforandeFrame>
  ),
})
