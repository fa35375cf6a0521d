import { createFileRoute } from '@tanstack/react-router'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { KfView } from '../../../sidor/kommun/inforande/kf-view.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/fullmaktige')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.plan.kf.queryOptions()),
  component: () => (
    <InforandeFrame flik="fullmaktige">
      <KfView />
    </InforandeFrame>
  ),
})
