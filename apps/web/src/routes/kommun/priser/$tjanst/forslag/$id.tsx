import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../../../../i18n/use-texter.ts'
import { ForslagEditor } from '../../../../../sidor/kommun/priser/forslag-editor.tsx'
import { ForslagReview } from '../../../../../sidor/kommun/priser/forslag-review.tsx'
import type { Forslag } from '../../../../../sidor/kommun/priser/grid-rader.ts'
import { PrislistaHead } from '../../../../../sidor/kommun/priser/prislista-head.tsx'
import { useMayDecide } from '../../../../../sidor/kommun/priser/use-may-decide.ts'
import { WithPrislista } from '../../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserForslagTexter } from '../../../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/forslag/$id')({ component: ProposalPage })

function ProposalPage() {
  const t = useTexter(priserForslagTexter)
  const { id } = Route.useParams()
  // Typed prices are held by the page: a colleague's save is told at the next save, never laid over what is being written.
  const { data, error, refetch } = useQuery(
    trpc.tenancy.forslag.hamta.queryOptions({ id }, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }),
  )
  if (data) return <Proposal forslag={data} />
  return (
    <>
      <PageHeader rubrik={t('forslag')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton form="tabell" rader={6} />}
    </>
  )
}

function Proposal({ forslag }: { forslag: Forslag }) {
  const t = useTexter(priserForslagTexter)
  const farSkriva = useMayDecide()
  const tjanst = forslag.tjanst
  const redigeras = forslag.status === 'utkast' && farSkriva
  const rubrik = redigeras
    ? t('redigeraRubrik', { tjanst: tjanst.namn })
    : t('visaRubrik', { slag: t(`slag_${forslag.slag}`), tjanst: tjanst.namn })
  return (
    <>
      <PrislistaHead
        tjanst={tjanst.id}
        tillbaka={tjanst.namn}
        rubrik={rubrik}
        ingress={t(redigeras ? 'redigeraIngress' : 'provaIngress')}
      />
      {redigeras ? (
        <WithPrislista tjanstId={tjanst.id}>
          {(lista) => <ForslagEditor key={forslag.id} forslag={forslag} delar={lista.delar} />}
        </WithPrislista>
      ) : (
        <ForslagReview forslag={forslag} />
      )}
    </>
  )
}
