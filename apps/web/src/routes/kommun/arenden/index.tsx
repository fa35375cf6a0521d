import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { ArendeLage, DagarKvar, LAGEN } from '../../../sidor/arenden/arende-lage.tsx'
import { Handlaggningstid } from '../../../sidor/arenden/handlaggningstid.tsx'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import type sv from '../../../texter/kommun/arenden.sv.ts'
import { arendeTexter } from '../../../texter/kommun/arenden.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/arenden/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.provning.arenden.queryOptions()),
  component: CaseListPage,
})

type Texter = T<keyof typeof sv>
type Arende = RouterOutputs['provning']['arenden'][number]

function CaseListPage() {
  const t = useTexter(arendeTexter)
  const { data, error, refetch } = useQuery(trpc.provning.arenden.queryOptions())
  const [lage, onLage] = useTabellLage(['status'])
  const kolumner = useMemo(() => caseColumns(t), [t])
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <Button asChild variant="tertiary">
            <Link to="/kommun/installningar/provning">{t('regler')}</Link>
          </Button>
        }
      />
      <Handlaggningstid />
      <DataTable
        caption={t('rubrik')}
        kolumner={kolumner}
        rader={data}
        radId={(a) => a.id}
        lage={lage}
        onLage={onLage}
        error={error}
        onRetry={() => void refetch()}
        sok={t('sok')}
        csv="arenden"
        filter={[
          {
            id: 'status',
            etikett: t('status'),
            alla: t('alla'),
            val: LAGEN.map((l) => ({ varde: l, text: t(`lage_${l}`) })),
          },
        ]}
        tomt={
          <EmptyState rubrik={t('tomtRubrik')} ikon="mapp">
            <p>{t('tomt')}</p>
          </EmptyState>
        }
      />
    </>
  )
}

/** How near the promised day is; of a decided case, how long it took and whether that was in time. */
function Tid({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  if (a.beslutSenast && a.dagarKvar !== null) return <DagarKvar dag={a.beslutSenast} dagar={a.dagarKvar} />
  if (a.dagar === null) return '–'
  const text = t('beslutIDagar', { dagar: a.dagar })
  return a.iTid ? <span className="vf-svag">{text}</span> : <StatusTag ton="fel">{text}</StatusTag>
}

function caseColumns(t: Texter): readonly Kolumn<Arende>[] {
  return [
    {
      id: 'utforare',
      rubrik: t('utforare'),
      radrubrik: true,
      varde: (a) => a.utforareNamn,
      visa: (a) => (
        <Link to="/kommun/arenden/$id" params={{ id: a.id }}>
          {a.utforareNamn}
        </Link>
      ),
    },
    { id: 'diarienummer', rubrik: t('diarienummer'), varde: (a) => a.diarienummer },
    { id: 'underlag', rubrik: t('underlag'), varde: (a) => a.titel },
    {
      id: 'inkom',
      rubrik: t('inkom'),
      varde: (a) => a.inkommen,
      visa: (a) => <DateText datum={a.inkommen} form="kort" />,
    },
    {
      id: 'provat',
      rubrik: t('provat'),
      varde: (a) => a.provade,
      visa: (a) => (
        <>
          {t('provatAv', { provade: a.provade, antal: a.villkor })}{' '}
          {a.oforklarade > 0 && <StatusTag ton="vantar">{t('skiljerSig')}</StatusTag>}
        </>
      ),
    },
    { id: 'status', rubrik: t('status'), varde: (a) => a.lage, visa: (a) => <ArendeLage arende={a} /> },
    {
      id: 'tid',
      rubrik: t('tid'),
      varde: (a) => a.beslutSenast,
      visa: (a) => <Tid arende={a} />,
    },
  ]
}
