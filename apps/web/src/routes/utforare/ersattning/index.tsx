import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum, formatManad, formatMinuter } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { asStatus, RunStatus } from '../../../sidor/ersattning/status.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import type sv from '../../../texter/ersattning/underlag.sv.ts'
import { underlagTexter } from '../../../texter/ersattning/underlag.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/ersattning/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.ersattning.mina.queryOptions()),
  component: OwnListPage,
})

type Rad = RouterOutputs['ersattning']['mina'][number]

function OwnListPage() {
  const t = useTexter(underlagTexter)
  const fraga = useQuery(trpc.ersattning.mina.queryOptions())
  const kolumner = useMemo(() => ownColumns(t), [t])
  return (
    <>
      <PageHeader rubrik={t('minaRubrik')} ingress={<p>{t('minaIngress')}</p>} />
      <LastDaysToReport t={t} />
      <ListTable
        caption={t('minaRubrik')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        sok={t('sok')}
        tomt={{ rubrik: t('minaTomtRubrik'), text: t('minaTomtText') }}
      />
    </>
  )
}

/** Until when each kommun takes reports for a month; nothing where none has said so. */
function LastDaysToReport({ t }: { t: T<keyof typeof sv> }) {
  const { data } = useQuery(trpc.ersattning.ekonomi.sparrdatum.queryOptions())
  if (!data || data.length === 0) return null
  return (
    <Section rubrik={t('sparrRubrik')} ingress={<p>{t('sparrText')}</p>}>
      <KeyValueList
        uppgifter={data.map((s) => ({ namn: `${s.kommun}, ${formatManad(s.manad)}`, varde: formatDatum(s.datum) }))}
      />
    </Section>
  )
}

function ownColumns(t: T<keyof typeof sv>): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'manad',
      rubrik: t('manad'),
      radrubrik: true,
      varde: (r) => r.manad,
      visa: (r) => (
        <Link to="/utforare/ersattning/$id" params={{ id: r.id }}>
          {formatManad(r.manad)}
        </Link>
      ),
    },
    { id: 'kommun', rubrik: t('kommun'), varde: (r) => r.kommun },
    { id: 'tjanst', rubrik: t('tjanst'), varde: (r) => r.tjanst },
    {
      id: 'status',
      rubrik: t('status'),
      varde: (r) => r.status,
      visa: (r) => <RunStatus status={r.status} text={t(`status_${asStatus(r.status)}`)} />,
    },
    {
      id: 'tid',
      rubrik: t('tid'),
      tal: true,
      varde: (r) => r.minuter,
      visa: (r) => (r.minuter ? formatMinuter(r.minuter) : '–'),
    },
    { id: 'summa', rubrik: t('summa'), tal: true, varde: (r) => r.summaOre, visa: (r) => <Krona ore={r.summaOre} /> },
  ]
}
