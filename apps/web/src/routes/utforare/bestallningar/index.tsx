import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { type Bestallning, OrderList } from '../../../sidor/val/order-list.tsx'
import { bestallningarTexter } from '../../../texter/val/bestallningar.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/bestallningar/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.val.bestallningar.queryOptions()),
  component: OrdersPage,
})

// Outside the component: a new function each render would make the table start over.
const lank = (b: Bestallning, text: ReactNode) => (
  <Link to="/utforare/bestallningar/$id" params={{ id: b.id }}>
    {text}
  </Link>
)

function OrdersPage() {
  const t = useTexter(bestallningarTexter)
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingressUtforare')}</p>} />
      <OrderList dorr="utforare" lank={lank} />
    </>
  )
}
