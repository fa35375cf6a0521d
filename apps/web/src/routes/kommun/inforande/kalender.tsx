import { createFileRoute } from '@tanstack/react-router'
import { CalendarView } from '../../../sidor/kommun/inforande/calendar-view.tsx'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/kalender')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.kalender.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="kalender">
      <CalendarView />
    </InforandeFrame>
  ),
})
