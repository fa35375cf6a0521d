import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { Definitions } from '../../sidor/kommun/marknad/definitions.tsx'
import { MarketChoice, type MarketSearch } from '../../sidor/kommun/marknad/market-choice.tsx'
import { Movements } from '../../sidor/kommun/marknad/movements.tsx'
import { Shares } from '../../sidor/kommun/marknad/shares.tsx'
import { Supply } from '../../sidor/kommun/marknad/supply.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { marknadTexter } from '../../texter/kommun/marknad.ts'
import { trpc } from '../../trpc/client.ts'

const datum = (v: unknown) => (typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) ? v : undefined)

export const Route = createFileRoute('/kommun/marknad')({
  validateSearch: (s: Record<string, unknown>): Partial<MarketSearch> => ({
    tjanst: typeof s.tjanst === 'string' ? s.tjanst : undefined,
    fran: datum(s.fran),
    till: datum(s.till),
  }),
  component: MarketPage,
})

/** How a nämnd's market looks: chosen in the address, so that a colleague opens the same. */
function MarketPage() {
  const t = useTexter(marknadTexter)
  const sok = Route.useSearch()
  const navigate = useNavigate()
  const { jag } = useJag()
  const tjanster = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  const aktiva = tjanster.data?.filter((x) => x.aktiv)
  const idag = jag?.inloggad ? jag.idag : undefined
  const tjanst = aktiva?.find((x) => x.tjanstId === sok.tjanst) ?? aktiva?.[0]
  const till = sok.till ?? idag
  const vald = tjanst && till ? { tjanst: tjanst.tjanstId, fran: sok.fran ?? `${till.slice(0, 4)}-01-01`, till } : null
  return (
    <>
      <PageHeader
        rubrik={tjanst ? t('rubrikTjanst', { tjanst: tjanst.namn }) : t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
      />
      {tjanster.error && <ErrorState error={tjanster.error} onRetry={() => void tjanster.refetch()} />}
      {aktiva?.length === 0 && (
        <EmptyState rubrik={t('tomtRubrik')}>
          <p>{t('tomtText')}</p>
        </EmptyState>
      )}
      {vald && (
        <>
          <MarketChoice
            key={`${vald.tjanst} ${vald.fran} ${vald.till}`}
            t={t}
            vald={vald}
            tjanster={aktiva ?? []}
            onVald={(search) => void navigate({ to: '/kommun/marknad', search })}
          />
          <Market vald={vald} />
        </>
      )}
    </>
  )
}

function Market({ vald }: { vald: MarketSearch }) {
  const t = useTexter(marknadTexter)
  const { valt } = useJag()
  const { data, error, refetch } = useQuery(
    trpc.insyn.marknad.visa.queryOptions(
      { tjanstId: vald.tjanst, fran: vald.fran, till: vald.till },
      { placeholderData: keepPreviousData },
    ),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={8} />
  return (
    <>
      <Actions>
        <a href={`/export/marknad/${data.tjanst.id}_${data.fran}_${data.till}.csv`}>{t('csv')}</a>
        {valt?.kommunId && (
          <Link to="/jamfor/marknad" search={{ kommun: valt.kommunId, tjanst: data.tjanst.id }}>
            {t('publik')}
          </Link>
        )}
      </Actions>
      <Supply t={t} data={data} />
      <Shares t={t} data={data} />
      <Movements t={t} data={data} />
      <Definitions t={t} />
    </>
  )
}
