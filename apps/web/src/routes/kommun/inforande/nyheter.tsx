import { createFileRoute } from '@tanstack/react-router'
import { InforandeFrame } from '../../../sidor/kommun/inforande/inforande-frame.tsx'
import { NewsView } from '../../../sidor/kommun/inforande/news-view.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/inforande/nyheter')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.inforande.nyhet.lista.queryOptions()),
  component: () => (
    <InforandeFrame flik="nyheter">
      <NewsView />
    </InforandeFrame>
  ),
})
