import { createFileRoute, Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { UnderlagPage } from '../../../../sidor/ersattning/underlag-page.tsx'
import { parseUnderlagSok } from '../../../../sidor/ersattning/underlag-sok.ts'
import { underlagTexter } from '../../../../texter/ersattning/underlag.ts'

export const Route = createFileRoute('/kommun/ersattning/underlag/$id')({
  validateSearch: parseUnderlagSok,
  component: KommunUnderlagPage,
})

function KommunUnderlagPage() {
  const t = useTexter(underlagTexter)
  const { id } = Route.useParams()
  const sok = Route.useSearch()
  return (
    <UnderlagPage
      id={id}
      sok={sok}
      spar={(u) => [
        { text: t('tillbaka'), lank: (text) => <Link to="/kommun/ersattning">{text}</Link> },
        {
          text: formatManad(u.manad),
          lank: (text) => (
            <Link to="/kommun/ersattning/$id" params={{ id: u.korningId }}>
              {text}
            </Link>
          ),
        },
      ]}
    />
  )
}
