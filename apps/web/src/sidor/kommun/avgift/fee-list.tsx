import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { useMemo } from 'react'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import type { AvgiftTexter } from './fee-frame.tsx'

type Rad = RouterOutputs['avgift']['avgifter']['rader'][number]
const BEGRANSAD = ['taxa', 'maxtaxa', 'avgiftsutrymme'] as const
const SLAG = ['manad', 'justering'] as const
const SIDSTORLEK = 50

/** Everybody's fee in a run; the server searches and pages. */
export function FeeList({ t, korningId }: { t: AvgiftTexter; korningId: string }) {
  const [lage, onLage] = useTabellLage(['begransad', 'slag'])
  const { data, error, refetch } = useQuery(
    trpc.avgift.avgifter.queryOptions(
      {
        id: korningId,
        ord: lage.sok,
        begransadAv: BEGRANSAD.find((b) => b === lage.filter.begransad) ?? null,
        slag: SLAG.find((s) => s === lage.filter.slag) ?? null,
        sida: lage.sida,
      },
      { placeholderData: keepPreviousData },
    ),
  )
  const kolumner = useMemo(() => columns(t), [t])
  return (
    <Section rubrik={t('lista')}>
      <DataTable
        caption={t('lista')}
        kolumner={kolumner}
        rader={data?.rader}
        radId={(r) => r.id}
        lage={lage}
        onLage={onLage}
        antal={data?.antal}
        sidstorlek={SIDSTORLEK}
        sok={t('sok')}
        filter={[
          {
            id: 'begransad',
            etikett: t('begransad'),
            alla: t('allaBegransade'),
            val: BEGRANSAD.map((b) => ({ varde: b, text: t(`begransad_${b}`) })),
          },
          {
            id: 'slag',
            etikett: t('slag'),
            alla: t('allaSlag'),
            val: SLAG.map((s) => ({ varde: s, text: t(`slag_${s}`) })),
          },
        ]}
        error={error}
        onRetry={() => void refetch()}
        tomt={
          <EmptyState rubrik={t('ingaAvgifter')} ikon="pengar">
            <p>{t('ingaAvgifterText')}</p>
          </EmptyState>
        }
      />
    </Section>
  )
}

function columns(t: AvgiftTexter): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'person',
      rubrik: t('person'),
      radrubrik: true,
      sorterbar: false,
      varde: (r) => r.namn ?? r.kod,
      visa: (r) => (
        <div>
          <Link to="/kommun/avgift/person/$id" params={{ id: r.id }}>
            {r.namn ?? r.kod}
          </Link>
          <span className="vf-vecka-datum">{r.harBeslut ? r.kod : `${r.kod}, ${t('utanBeslut')}`}</span>
        </div>
      ),
    },
    {
      id: 'avser',
      rubrik: t('avser'),
      sorterbar: false,
      varde: (r) => r.avserManad,
      visa: (r) => `${t(`slag_${r.slag}`)}, ${formatManad(r.avserManad)}`,
    },
    { id: 'begransad', rubrik: t('begransad'), sorterbar: false, varde: (r) => t(`begransad_${r.begransadAv}`) },
    {
      id: 'inom',
      rubrik: t('inom'),
      tal: true,
      sorterbar: false,
      varde: (r) => r.inomOre,
      visa: (r) => <Krona ore={r.inomOre} />,
    },
    {
      id: 'utanfor',
      rubrik: t('utanfor'),
      tal: true,
      sorterbar: false,
      varde: (r) => r.utanforOre,
      visa: (r) => <Krona ore={r.utanforOre} />,
    },
    {
      id: 'belopp',
      rubrik: t('belopp'),
      tal: true,
      sorterbar: false,
      varde: (r) => r.beloppOre,
      visa: (r) => <Krona ore={r.beloppOre} />,
    },
  ]
}
