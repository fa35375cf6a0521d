import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { lazy, Suspense } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { Comparison } from '../../../sidor/publik/jamfor/comparison.tsx'
import { parseJamforSok } from '../../../sidor/publik/jamfor/sok.ts'
import { useTema } from '../../../skal/use-tema.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { trpc } from '../../../trpc/client.ts'

// Each step is fetched when one is there: who comes by a link to the list pays for the list alone.
const WhereStep = lazy(() =>
  import('../../../sidor/publik/jamfor/where-step.tsx').then((m) => ({ default: m.WhereStep })),
)
const WhatStep = lazy(() => import('../../../sidor/publik/jamfor/what-step.tsx').then((m) => ({ default: m.WhatStep })))

export const Route = createFileRoute('/_publik/jamfor/')({
  validateSearch: parseJamforSok,
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.jamfor.start.queryOptions()),
  component: ComparePage,
})

/** Where, what, and then the comparison: the address says how far one has come. */
function ComparePage() {
  const t = useTexter(jamforTexter)
  const sok = Route.useSearch()
  const { data, error, refetch } = useQuery(trpc.val.jamfor.start.queryOptions())
  const kommun = data?.find((k) => k.slug === sok.kommun)
  const tjanst = kommun?.tjanster.find((x) => x.id === sok.tjanst)
  useTema(kommun?.kommunId)
  if (sok.kommun && !data)
    return (
      <>
        <title>{`${t('sidtitel')} – Valfri`}</title>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rader={5} form="kort" />}
      </>
    )
  if (kommun && tjanst) return <Comparison kommun={kommun} tjanst={tjanst} sok={sok} />
  return (
    <Suspense fallback={<Skeleton rader={5} form="kort" />}>
      {kommun ? <WhatStep kommun={kommun} sok={sok} /> : <WhereStep />}
    </Suspense>
  )
}
