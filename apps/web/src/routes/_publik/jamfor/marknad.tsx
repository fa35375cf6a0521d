import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { PublicMarket } from '../../../sidor/publik/marknad/public-market.tsx'
import { useTema } from '../../../skal/use-tema.ts'
import { publikMarknadTexter } from '../../../texter/publik/marknad.ts'
import { trpc } from '../../../trpc/client.ts'

const text = (v: unknown) => (v === undefined || v === null || v === '' ? undefined : String(v))

export const Route = createFileRoute('/_publik/jamfor/marknad')({
  validateSearch: (s: Record<string, unknown>): { kommun?: string; tjanst?: string } => ({
    kommun: text(s.kommun),
    tjanst: text(s.tjanst),
  }),
  component: PublicMarketPage,
})

/** A kommun's market for one tjänst, for anyone: the kommun is named by its kod or its slug. */
function PublicMarketPage() {
  const t = useTexter(publikMarknadTexter)
  const sprak = useSprak()
  const sok = Route.useSearch()
  const { data: start, error } = useQuery(trpc.val.jamfor.start.queryOptions())
  const kommun = start?.find((k) => k.kommunId === sok.kommun || k.slug === sok.kommun)
  const tjanst = kommun?.tjanster.find((x) => x.id === sok.tjanst)
  useTema(kommun?.kommunId)
  if (error) return <ErrorState error={error} />
  if (!start) return <Skeleton rader={6} />
  if (!kommun || !tjanst)
    return (
      <PageHeader
        rubrik={t('valjRubrik')}
        ingress={<p>{t('valjText')}</p>}
        handling={<Link to="/jamfor">{t('jamfor')}</Link>}
      />
    )
  return (
    <>
      <PageHeader
        rubrik={t('rubrik', { tjanst: textI(tjanst.namn, sprak), kommun: kommun.namn })}
        ingress={<p>{t('ingress')}</p>}
        spar={[
          {
            text: t('jamfor'),
            lank: (rubrik) => (
              <Link to="/jamfor" search={{ kommun: kommun.slug, tjanst: tjanst.id }}>
                {rubrik}
              </Link>
            ),
          },
        ]}
      />
      <PublicMarket kommun={kommun.kommunId} tjanst={tjanst.id} />
    </>
  )
}
