import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatAntal, formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { asStatus, RunStatus } from '../../../sidor/ersattning/status.tsx'
import { ComputeMonth } from '../../../sidor/manad/compute-month.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import type sv from '../../../texter/kommun/ersattning.sv.ts'
import { ersattningTexter } from '../../../texter/kommun/ersattning.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/ersattning/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.ersattning.korningar.queryOptions()),
  component: MonthListPage,
})

type Texter = T<keyof typeof sv>
type Manad = RouterOutputs['ersattning']['korningar'][number]

function MonthListPage() {
  const t = useTexter(ersattningTexter)
  const fraga = useQuery(trpc.ersattning.korningar.queryOptions())
  const kolumner = useMemo(() => monthColumns(t), [t])
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={<Link to="/kommun/ersattning/regler">{t('regler')}</Link>}
      />
      <ComputeRun t={t} manader={fraga.data ?? []} />
      <Section rubrik={t('manader')}>
        <ListTable
          caption={t('manader')}
          kolumner={kolumner}
          fraga={fraga}
          radId={(r) => r.id}
          tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText') }}
        />
      </Section>
    </>
  )
}

function monthColumns(t: Texter): readonly Kolumn<Manad>[] {
  return [
    {
      id: 'manad',
      rubrik: t('manad'),
      radrubrik: true,
      varde: (r) => r.manad,
      visa: (r) => (
        <Link to="/kommun/ersattning/$id" params={{ id: r.id }}>
          {formatManad(r.manad)}
        </Link>
      ),
    },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => r.status,
      visa: (r) => <RunStatus status={r.status} text={t(`status_${asStatus(r.status)}`)} />,
    },
    {
      id: 'handelser',
      rubrik: t('handelser'),
      tal: true,
      varde: (r) => r.antalHandelser,
      visa: (r) => (r.antalHandelser === null ? '–' : formatAntal(r.antalHandelser)),
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

function ComputeRun({ t, manader }: { t: Texter; manader: readonly Manad[] }) {
  const navigate = useNavigate()
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.ersattning.berakna.mutationOptions({
      onSuccess: async (svar) => {
        await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
        await navigate({ to: '/kommun/ersattning/$id', params: { id: svar.id } })
      },
    }),
  )
  const lasta = new Set(
    manader.filter((m) => ['last', 'attesterad', 'utbetald'].includes(m.status)).map((m) => m.manad),
  )
  return <ComputeMonth t={t} lasta={lasta} berakna={berakna} />
}
