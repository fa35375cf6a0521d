import { createFileRoute } from '@tanstack/react-router'
import { GoalView } from '../../../sidor/kommun/inforande/goal-view.tsx'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/mal')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.mal.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="mal">
      <GoalView />
    </InforandeFrame>
  ),
})
