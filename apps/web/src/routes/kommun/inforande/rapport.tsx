import { createFileRoute } from '@tanstack/react-router'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { ReportView } from '../../../sidor/kommun/inforande/report-view.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/rapport')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.rapport.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="rapport">
      <ReportView />
    </InforandeFrame>
  ),
})
