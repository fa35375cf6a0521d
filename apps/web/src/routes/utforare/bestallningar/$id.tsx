import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AnswerOrder } from '../../../sidor/val/answer-order.tsx'
import { OrderDetail } from '../../../sidor/val/order-detail.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/bestallningar/$id')({ component: OrderPage })

const svarar = ['verksamhetsansvarig', 'planerare']

/** The utförare opens a beställning: that is noted once, and then it can be answered. */
function OrderPage() {
  const { id } = Route.useParams()
  const cache = useQueryClient()
  const { valt } = useJag()
  const far = valt?.roller.some((r) => svarar.includes(r)) ?? false
  const { mutate } = useMutation(
    trpc.val.val.se.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.val.val.pathKey() }),
    }),
  )
  useEffect(() => {
    if (far) mutate({ id })
  }, [far, id, mutate])
  return (
    <OrderDetail id={id} tillbaka={(text) => <Link to="/utforare/bestallningar">{text}</Link>}>
      {(b) => far && b.status === 'skickad' && <AnswerOrder b={b} />}
    </OrderDetail>
  )
}
