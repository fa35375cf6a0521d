import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatAntal, formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { Card, Section } from '@valfri/ui/section'
import { EmptyState, ErrorState } from '@valfri/ui/states'
import { useMemo, useState } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { asStatus, RunStatus } from '../../../sidor/ersattning/status.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
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
  const { data, error, refetch } = useQuery(trpc.ersattning.korningar.queryOptions())
  const [lage, onLage] = useTabellLage()
  const kolumner = useMemo(() => monthColumns(t), [t])
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={<Link to="/kommun/ersattning/regler">{t('regler')}</Link>}
      />
      <ComputeMonth t={t} manader={data ?? []} />
      <Section rubrik={t('manader')}>
        <DataTable
          caption={t('manader')}
          kolumner={kolumner}
          rader={data}
          radId={(r) => r.id}
          lage={lage}
          onLage={onLage}
          error={error}
          onRetry={() => void refetch()}
          tomt={
            <EmptyState rubrik={t('tomtRubrik')} ikon="lista">
              <p>{t('tomtText')}</p>
            </EmptyState>
          }
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

/** The months that can be computed: the last twelve that have ended and are not locked. */
function openMonths(manader: readonly Manad[], idag: string): string[] {
  const lasta = new Set(
    manader.filter((m) => ['last', 'attesterad', 'utbetald'].includes(m.status)).map((m) => m.manad),
  )
  const [ar, manad] = idag.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) => {
    const d = new Date(Date.UTC(ar, manad - 2 - i, 1))
    return d.toISOString().slice(0, 7)
  }).filter((m) => !lasta.has(m))
}

function ComputeMonth({ t, manader }: { t: Texter; manader: readonly Manad[] }) {
  const { jag } = useJag()
  const val = jag?.inloggad ? openMonths(manader, jag.idag) : []
  const [vald, setVald] = useState<string | null>(null)
  const manad = vald ?? val[0] ?? ''
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
  return (
    <Section rubrik={t('beraknaRubrik')} ingress={<p>{t('beraknaHjalp')}</p>}>
      <Card ton="lugn">
        <div className="vf-handlingar">
          <label className="vf-falt-rad">
            {t('manad')}{' '}
            <select className="ds-input" value={manad} onChange={(e) => setVald(e.target.value)}>
              {val.map((m) => (
                <option key={m} value={m}>
                  {formatManad(m)}
                </option>
              ))}
            </select>
          </label>
          <Button
            variant="primary"
            pagar={berakna.isPending}
            disabled={!manad}
            onClick={() => berakna.mutate({ manad })}
          >
            {t('beraknaManad', { manad: manad ? formatManad(manad) : '' })}
          </Button>
        </div>
        {berakna.error && <ErrorState error={berakna.error} />}
      </Card>
    </Section>
  )
}
