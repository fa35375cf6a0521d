import { createFileRoute } from '@tanstack/react-router'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { RiskView } from '../../../sidor/kommun/inforande/risk-view.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/risker')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.risk.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="risker">
      <RiskView />
    </InforandeFrame>
  ),
})
