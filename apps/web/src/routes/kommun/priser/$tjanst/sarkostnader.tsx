import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import { CorrectCost } from '../../../../sidor/kommun/sarkostnader/correct-cost.tsx'
import { CostForm } from '../../../../sidor/kommun/sarkostnader/cost-form.tsx'
import { CostList } from '../../../../sidor/kommun/sarkostnader/cost-list.tsx'
import { CostYears } from '../../../../sidor/kommun/sarkostnader/cost-years.tsx'
import type { Sarkostnad } from '../../../../sidor/kommun/sarkostnader/typer.ts'
import { useJag } from '../../../../skal/use-jag.ts'
import { sarkostnaderTexter } from '../../../../texter/kommun/sarkostnader.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/sarkostnader')({
  validateSearch: (s: Record<string, unknown>): { ar?: number } =>
    Number.isInteger(s.ar) && Number(s.ar) >= 2000 && Number(s.ar) <= 2100 ? { ar: Number(s.ar) } : {},
  component: CostsPage,
})

/** What egenregi costs besides the price that all get: lines, sums by year, and the ekonom's forms. */
function CostsPage() {
  const t = useTexter(sarkostnaderTexter)
  const { tjanst } = Route.useParams()
  const { ar } = Route.useSearch()
  const { valt } = useJag()
  const far = valt?.typ === 'kommun' && valt.roller.some((r) => r === 'ekonom')
  const [korrigeras, setKorrigeras] = useState<Sarkostnad | null>(null)
  const { data, error, refetch } = useQuery(
    trpc.insyn.sarkostnad.lista.queryOptions({ tjanstId: tjanst, ar }, { placeholderData: keepPreviousData }),
  )
  // The line as it is now: another may have corrected it while the form was open.
  const post = data?.poster.find((p) => p.id === korrigeras?.id)
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={t('prislista')}
        rubrik={t('rubrik', { tjanst: data?.tjanst.namn ?? '' })}
        ingress={t('ingress')}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rader={6} />}
      {data && (
        <>
          <CostYears t={t} data={data} />
          <CostList t={t} data={data} onKorrigera={far ? setKorrigeras : undefined} />
          {post && <CorrectCost key={post.id} t={t} post={post} onStang={() => setKorrigeras(null)} />}
          {far && !post && <CostForm t={t} data={data} />}
        </>
      )}
    </>
  )
}
