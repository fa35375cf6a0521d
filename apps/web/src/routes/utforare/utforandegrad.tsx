import { createFileRoute } from '@tanstack/react-router'
import { RatePage } from '../../sidor/utforandegrad/rate-page.tsx'
import { parseRate, toRate } from '../../sidor/utforandegrad/rate-search.ts'

export const Route = createFileRoute('/utforare/utforandegrad')({ validateSearch: parseRate, component: OwnRatePage })

function OwnRatePage() {
  return <RatePage dorr="utforare" {...toRate(Route.useSearch())} />
}
