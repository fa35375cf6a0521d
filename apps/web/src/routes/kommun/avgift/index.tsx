import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatAntal, formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ComputeFees } from '../../../sidor/kommun/avgift/compute-fees.tsx'
import { type AvgiftTexter, FeeFrame } from '../../../sidor/kommun/avgift/fee-frame.tsx'
import { FeeStatus } from '../../../sidor/kommun/avgift/fee-status.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import { avgiftTexter } from '../../../texter/kommun/avgift.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/avgift/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.avgift.korningar.queryOptions()),
  component: FeeMonthsPage,
})

type Manad = RouterOutputs['avgift']['korningar'][number]

function FeeMonthsPage() {
  const t = useTexter(avgiftTexter)
  const fraga = useQuery(trpc.avgift.korningar.queryOptions())
  const kolumner = useMemo(() => columns(t), [t])
  const lasta = new Set((fraga.data ?? []).filter((m) => m.status === 'last').map((m) => m.manad))
  return (
    <FeeFrame flik="manader">
      <ComputeFees t={t} lasta={lasta} />
      <Section rubrik={t('manader')}>
        <ListTable
          caption={t('manader')}
          kolumner={kolumner}
          fraga={fraga}
          radId={(r) => r.id}
          tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText') }}
        />
      </Section>
    </FeeFrame>
  )
}

function columns(t: AvgiftTexter): readonly Kolumn<Manad>[] {
  return [
    {
      id: 'manad',
      rubrik: t('manad'),
      radrubrik: true,
      varde: (r) => r.manad,
      visa: (r) => (
        <Link to="/kommun/avgift/$id" params={{ id: r.id }}>
          {formatManad(r.manad)}
        </Link>
      ),
    },
    { id: 'status', rubrik: t('status'), varde: (r) => r.status, visa: (r) => <FeeStatus t={t} status={r.status} /> },
    {
      id: 'personer',
      rubrik: t('personer'),
      tal: true,
      varde: (r) => r.antalPersoner,
      visa: (r) => (r.antalPersoner === null ? '–' : formatAntal(r.antalPersoner)),
    },
    {
      id: 'summa',
      rubrik: t('summa'),
      tal: true,
      varde: (r) => r.summaOre,
      visa: (r) => (r.summaOre === null ? '–' : <Krona ore={r.summaOre} />),
    },
    {
      id: 'beraknad',
      rubrik: t('beraknad'),
      varde: (r) => r.beraknad,
      visa: (r) => (r.beraknad ? <InstantText tid={r.beraknad} form="kort" /> : '–'),
    },
  ]
}
