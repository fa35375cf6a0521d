import { createFileRoute } from '@tanstack/react-router'
import { RatePage } from '../../sidor/utforandegrad/rate-page.tsx'
import { parseRate, toRate } from '../../sidor/utforandegrad/rate-search.ts'

export const Route = createFileRoute('/kommun/utforandegrad')({ validateSearch: parseRate, component: KommunRatePage })

function KommunRatePage() {
  return <RatePage dorr="kommun" {...toRate(Route.useSearch())} />
}
