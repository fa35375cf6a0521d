import { createFileRoute } from '@tanstack/react-router'
import { ObjectionPage } from '../../../sidor/invandning/objection-page.tsx'

export const Route = createFileRoute('/kommun/invandningar/$id')({ component: KommunObjectionPage })

function KommunObjectionPage() {
  const { id } = Route.useParams()
  return <ObjectionPage id={id} dorr="kommun" />
}
