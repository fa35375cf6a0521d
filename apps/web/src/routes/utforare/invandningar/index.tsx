import { createFileRoute } from '@tanstack/react-router'
import { ObjectionList } from '../../../sidor/invandning/objection-list.tsx'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/invandningar/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.invandning.lista.queryOptions()),
  component: () => <ObjectionList dorr="utforare" />,
})
