import { createFileRoute } from '@tanstack/react-router'
import { ObjectionPage } from '../../../sidor/invandning/objection-page.tsx'

export const Route = createFileRoute('/utforare/invandningar/$id')({ component: UtforareObjectionPage })

function UtforareObjectionPage() {
  const { id } = Route.useParams()
  return <ObjectionPage id={id} dorr="utforare" />
}
