import { createFileRoute } from '@tanstack/react-router'
import { KalenderPage } from '../../sidor/kalender/kalender-page.tsx'
import { parseKalender } from '../../sidor/kalender/kalender-search.ts'

export const Route = createFileRoute('/utforare/kalender')({
  validateSearch: parseKalender,
  component: UtforareKalenderPage,
})

function UtforareKalenderPage() {
  const { manad, slag, vy } = Route.useSearch()
  return <KalenderPage manad={manad} slag={slag} vy={vy} />
}
