import { createFileRoute, Link } from '@tanstack/react-router'
import { DatedFacts } from '../../../sidor/uppgifter/dated-facts.tsx'
import { OrderDetail } from '../../../sidor/val/order-detail.tsx'

export const Route = createFileRoute('/kommun/bestallningar/$id')({ component: OrderPage })

function OrderPage() {
  const { id } = Route.useParams()
  return (
    <OrderDetail
      id={id}
      tillbaka={(text) => <Link to="/kommun/bestallningar">{text}</Link>}
      person={(personId, text) => (
        <Link to="/kommun/brukare/$id" params={{ id: personId }}>
          {text}
        </Link>
      )}
    >
      {(b) => b.beslutId && <DatedFacts beslutId={b.beslutId} del={b.del} satter="handlaggare" />}
    </OrderDetail>
  )
}
