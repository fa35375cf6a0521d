import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { PrintButton } from '@valfri/ui/print-button'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { lazy, Suspense, useEffect } from 'react'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { choose } from './filters.tsx'
import { ProviderList } from './provider-list.tsx'
import { type JamforSok, listValda, makeFro } from './sok.ts'
import { HowToChoose, Payment, SameForAll } from './terms.tsx'
import type { Jamforelse } from './uppgift.tsx'

// Most visits stop at the list: what is opened from it is fetched when it is.
const SideBySide = lazy(() => import('./side-by-side.tsx').then((m) => ({ default: m.SideBySide })))

type Kommun = RouterOutputs['val']['jamfor']['start'][number]

interface ComparisonProps {
  kommun: Kommun
  tjanst: Kommun['tjanster'][number]
  sok: JamforSok
}

/** Step three: everyone that one can choose, in the order of the visit, the same facts for all. */
export function Comparison({ kommun, tjanst, sok }: ComparisonProps) {
  const navigate = useNavigate()
  const fro = sok.fro
  // The seed stands in the address: reloading, paging back and sharing keep the order, and nothing is stored.
  useEffect(() => {
    if (!fro) void navigate({ to: '/jamfor', search: { ...sok, fro: makeFro() }, replace: true, resetScroll: false })
  }, [fro, navigate, sok])
  const { data, error, refetch } = useQuery({
    ...trpc.val.jamfor.lista.queryOptions({
      kommun: kommun.kommunId,
      tjanst: tjanst.id,
      postnummer: sok.postnummer?.toString(),
      fro: fro ?? '',
    }),
    enabled: fro !== undefined,
  })
  return (
    <>
      <ComparisonHeader kommun={kommun} tjanst={tjanst} sok={sok} omrade={data?.omrade?.namn} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton form="kort" rader={4} />}
      {data && <Result data={data} sok={sok} />}
    </>
  )
}

function ComparisonHeader({ kommun, tjanst, sok, omrade }: ComparisonProps & { omrade: string | undefined }) {
  const t = useTexter(jamforTexter)
  const namn = textI(tjanst.namn, useSprak())
  return (
    <PageHeader
      rubrik={t('rubrik', { tjanst: namn, plats: omrade ?? kommun.namn })}
      ingress={
        <>
          <p>
            {omrade
              ? t('ingressOmrade', { omrade: `${omrade} (${formatPostnummer(sok.postnummer)})`, kommun: kommun.namn })
              : t('ingressKommun', { kommun: kommun.namn })}
          </p>
          <p className="vf-andra vf-ej-utskrift">
            <Link to="/jamfor">{t('andraPlats')}</Link>
            {kommun.tjanster.length > 1 && (
              <Link to="/jamfor" search={{ kommun: kommun.slug, postnummer: sok.postnummer }}>
                {t('andraTjanst')}
              </Link>
            )}
          </p>
        </>
      }
      handling={<PrintButton>{t('utskrift')}</PrintButton>}
    />
  )
}

const formatPostnummer = (p: number | undefined) => String(p ?? '').replace(/(\d{3})(\d{2})/, '$1 $2')

function Result({ data, sok }: { data: Jamforelse; sok: JamforSok }) {
  const t = useTexter(jamforTexter)
  const navigate = useNavigate()
  const onSok = (andring: Partial<JamforSok>) =>
    void navigate({ to: '/jamfor', search: { ...sok, ...andring }, replace: true, resetScroll: false })
  const ids = listValda(sok)
  const valda = data.utforare.filter((u) => ids.includes(u.id))
  const onVald = (id: string) => {
    const nya = ids.includes(id) ? ids.filter((x) => x !== id) : [...ids, id]
    onSok({ valda: nya.length > 0 ? nya.join(',') : undefined, ...(nya.length < 2 && { visa: undefined }) })
  }
  if (data.utforare.length === 0)
    return (
      <>
        <EmptyState rubrik={t('ingaRubrik')} ikon="personer">
          <p>{t('inga')}</p>
        </EmptyState>
        <HowToChoose data={data} />
      </>
    )
  return (
    <>
      <SameForAll data={data} />
      {sok.visa === 'bredvid' && valda.length >= 2 ? (
        <Suspense fallback={<Skeleton form="tabell" rader={8} />}>
          <SideBySide data={data} valda={valda} sok={sok} onTaBort={onVald} />
        </Suspense>
      ) : (
        <ProviderList
          data={data}
          traffar={choose(data.utforare, sok)}
          valda={valda}
          sok={sok}
          onSok={onSok}
          onVald={onVald}
        />
      )}
      <HowToChoose data={data} />
      <Payment data={data} />
    </>
  )
}
