import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DatedFacts } from '../../../sidor/uppgifter/dated-facts.tsx'
import { AnswerOrder } from '../../../sidor/val/answer-order.tsx'
import { OrderDetail } from '../../../sidor/val/order-detail.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/bestallningar/$id')({ component: OrderPage })

const svarar = ['verksamhetsansvarig', 'planerare']

/** The utförare opens a beställning: that is noted once, and then it can be answered. */
function OrderPage() {
  const { id } = Route.useParams()
  const { valt } = useJag()
  const far = valt?.roller.some((r) => svarar.includes(r)) ?? false
  return (
    <OrderDetail id={id} tillbaka={(text) => <Link to="/utforare/bestallningar">{text}</Link>}>
      {(b) => (
        <>
          {far && !b.sedd && <MarkSeen id={b.id} />}
          {far && b.status === 'skickad' && <AnswerOrder b={b} />}
          {b.beslutId && (
            <DatedFacts beslutId={b.beslutId} del={b.del} bestallningId={b.id} satter={far ? 'utforare' : null} />
          )}
        </>
      )}
    </OrderDetail>
  )
}

/** Notes that a person saw it, once it is really on the screen. */
function MarkSeen({ id }: { id: string }) {
  const cache = useQueryClient()
  const { mutate } = useMutation(
    trpc.val.val.se.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.val.val.pathKey() }),
    }),
  )
  useEffect(() => mutate({ id }), [id, mutate])
  return null
}
