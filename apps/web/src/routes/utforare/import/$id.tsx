import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatAntal } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { Tabs } from '@valfri/ui/tabs'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ImportActions } from '../../../sidor/utforare/import/import-actions.tsx'
import type { Import, ImportT } from '../../../sidor/utforare/import/import-types.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { importTexter } from '../../../texter/utforare/import.ts'
import { trpc } from '../../../trpc/client.ts'

const UTFALL = ['fel', 'vantar', 'godtagen', 'dubblett'] as const
type Utfall = (typeof UTFALL)[number]
type Rad = Import['rader'][number]
const ton: Record<Utfall, Ton> = { fel: 'fel', vantar: 'vantar', godtagen: 'klart', dubblett: 'neutral' }
const STATUS = ['provas', 'provad', 'sparas', 'sparad'] as const
const SIDSTORLEK = 50

export const Route = createFileRoute('/utforare/import/$id')({
  validateSearch: (s: Record<string, unknown>): { utfall?: Utfall | undefined; sida?: number | undefined } => ({
    utfall: UTFALL.find((u) => u === s.utfall),
    sida: typeof s.sida === 'number' ? s.sida : undefined,
  }),
  component: ImportResultPage,
})

function ImportResultPage() {
  const t = useTexter(importTexter)
  const { id } = Route.useParams()
  const { utfall } = Route.useSearch()
  const [lage, onLage] = useTabellLage()
  const { data, error, refetch } = useQuery(
    trpc.utfort.fil.import.queryOptions(
      { id, utfall, sida: lage.sida },
      {
        placeholderData: keepPreviousData,
        refetchInterval: (q) => (q.state.data?.framsteg && !q.state.data.framsteg.stannad ? 1000 : false),
      },
    ),
  )
  const kolumner = useMemo(() => columns(t), [t])
  const spar = [{ text: t('tillbaka'), lank: (text: string) => <Link to="/utforare/import">{text}</Link> }]
  if (error)
    return (
      <>
        <PageHeader rubrik={t('rubrik')} spar={spar} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    )
  if (!data) return <Skeleton form="tabell" rader={8} />
  return (
    <>
      <PageHeader
        rubrik={data.filnamn}
        spar={spar}
        status={
          <StatusTag ton={data.status === 'sparad' ? 'klart' : 'neutral'}>
            {t(`status_${STATUS.find((st) => st === data.status) ?? 'provas'}`)}
          </StatusTag>
        }
      />
      <ImportActions t={t} post={data} key={data.status} />
      <Fates t={t} post={data} vald={utfall} />
      <DataTable
        caption={t('visar')}
        kolumner={kolumner}
        rader={data.rader}
        radId={(r) => String(r.rad)}
        lage={lage}
        onLage={onLage}
        antal={data.gallrad ? 0 : countFor(data, utfall)}
        sidstorlek={SIDSTORLEK}
        tomt={
          <EmptyState rubrik={t(data.gallrad ? 'gallrad' : 'ingaRader')}>
            <p>{t(data.gallrad ? 'gallradText' : 'ingaRaderText')}</p>
          </EmptyState>
        }
      />
    </>
  )
}

function countFor({ antal }: Import, utfall: Utfall | undefined): number {
  return utfall
    ? { godtagen: antal.ok, vantar: antal.vantar, dubblett: antal.dubbletter, fel: antal.fel }[utfall]
    : antal.rader
}

/** Each fate with its number, as views of the same list. */
function Fates({ t, post, vald }: { t: ImportT; post: Import; vald: Utfall | undefined }) {
  const flik = (utfall: Utfall | undefined, text: string) => ({
    id: utfall ?? 'alla',
    text: `${text} (${formatAntal(countFor(post, utfall))})`,
    vald: utfall === vald,
    lank: (innehall: React.ReactNode) => (
      <Link
        to="/utforare/import/$id"
        params={{ id: post.id }}
        search={{ utfall, sida: undefined }}
        replace
        resetScroll={false}
      >
        {innehall}
      </Link>
    ),
  })
  const namn = { fel: t('fel'), vantar: t('vantar'), godtagen: t('godtagna'), dubblett: t('dubbletter') }
  return <Tabs namn={t('visar')} flikar={[flik(undefined, t('alla')), ...UTFALL.map((u) => flik(u, namn[u]))]} />
}

function columns(t: ImportT): readonly Kolumn<Rad>[] {
  const namn = {
    fel: t('utfall_fel'),
    vantar: t('utfall_vantar'),
    godtagen: t('utfall_godtagen'),
    dubblett: t('utfall_dubblett'),
  }
  return [
    // As a spreadsheet counts, with the heading as row 1.
    {
      id: 'rad',
      rubrik: t('rad'),
      radrubrik: true,
      varde: (r) => r.rad,
      visa: (r) => <span className="vf-ej-bryt">{t('radNr', { nr: r.rad + 1 })}</span>,
    },
    {
      id: 'utfall',
      rubrik: t('utfall'),
      varde: (r) => r.utfall,
      visa: (r) => <StatusTag ton={ton[r.utfall]}>{namn[r.utfall]}</StatusTag>,
    },
    { id: 'person', rubrik: t('person'), varde: (r) => r.vad?.vem || t('okandPerson') },
    {
      id: 'handelse',
      rubrik: t('handelse'),
      varde: (r) => [r.vad?.datum, r.vad?.tid, r.vad?.del].filter(Boolean).join(' ') || t('tomCell'),
    },
    {
      id: 'forklaring',
      rubrik: t('forklaring'),
      varde: (r) => r.text ?? '–',
      visa: (r) => (
        <div>
          {r.text ?? '–'}
          {r.falt && (
            <span className="vf-vecka-datum">{t('falt', { falt: r.falt === 'externId' ? 'id' : r.falt })}</span>
          )}
        </div>
      ),
    },
  ]
}
