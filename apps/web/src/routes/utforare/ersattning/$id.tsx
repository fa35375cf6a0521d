import { createFileRoute, Link } from '@tanstack/react-router'
import { useTexter } from '../../../i18n/use-texter.ts'
import { InvoiceSection } from '../../../sidor/ersattning/invoice-section.tsx'
import { UnderlagPage } from '../../../sidor/ersattning/underlag-page.tsx'
import { parseUnderlagSok } from '../../../sidor/ersattning/underlag-sok.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { underlagTexter } from '../../../texter/ersattning/underlag.ts'

export const Route = createFileRoute('/utforare/ersattning/$id')({
  validateSearch: parseUnderlagSok,
  component: OwnUnderlagPage,
})

function OwnUnderlagPage() {
  const t = useTexter(underlagTexter)
  const { id } = Route.useParams()
  const sok = Route.useSearch()
  const { valt } = useJag()
  const roller: readonly string[] = valt?.roller ?? []
  const farFakturera = roller.includes('firmatecknare') || roller.includes('utforarekonom')
  return (
    <UnderlagPage
      id={id}
      sok={sok}
      under={farFakturera && <InvoiceSection underlagId={id} />}
      spar={() => [{ text: t('tillbaka'), lank: (text) => <Link to="/utforare/ersattning">{text}</Link> }]}
    />
  )
}
