import { createFileRoute } from '@tanstack/react-router'
import { KalenderPage } from '../../sidor/kalender/kalender-page.tsx'
import { parseKalender } from '../../sidor/kalender/kalender-search.ts'

export const Route = createFileRoute('/kommun/kalender')({
  validateSearch: parseKalender,
  component: KommunKalenderPage,
})

function KommunKalenderPage() {
  const { manad, slag, vy } = Route.useSearch()
  return <KalenderPage manad={manad} slag={slag} vy={vy} />
}
