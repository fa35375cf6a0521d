import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { PageHeader } from '@valfri/ui/page-header'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { LageTag } from '../../../sidor/kommun/underlag/lage-tag.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import type sv from '../../../texter/kommun/underlag.sv.ts'
import { underlagTexter } from '../../../texter/kommun/underlag.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.underlag.lista.queryOptions()),
  component: UnderlagListPage,
})

type Rad = RouterOutputs['underlag']['lista'][number]
type Texter = T<keyof typeof sv & string>

function underlagColumns(t: Texter): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'titel',
      rubrik: t('titel'),
      radrubrik: true,
      varde: (r) => r.titel,
      visa: (r) => (
        <Link to="/kommun/underlag/$versionId" params={{ versionId: r.senaste.id }}>
          {r.titel}
        </Link>
      ),
    },
    { id: 'tjanst', rubrik: t('tjanst'), varde: (r) => r.tjanst },
    {
      id: 'version',
      rubrik: t('version'),
      varde: (r) => r.senaste.nr,
      visa: (r) => (
        <StatusTag ton={r.senaste.status === 'utkast' ? 'vantar' : 'klart'}>
          {`${r.senaste.nr}, ${t(r.senaste.status === 'utkast' ? 'utkast' : 'faststalld').toLowerCase()}`}
        </StatusTag>
      ),
    },
    {
      id: 'lage',
      rubrik: t('lage'),
      varde: (r) => r.egetLage?.lage ?? 'ej-beslutad',
      visa: (r) => <LageTag lage={r.egetLage?.lage ?? 'ej-beslutad'} />,
    },
    { id: 'oppet', rubrik: t('oppetI'), varde: (r) => [...new Set(r.oppnaKommuner)].join(', ') || t('ingen') },
  ]
}

function UnderlagListPage() {
  const t = useTexter(underlagTexter)
  const fraga = useQuery(trpc.underlag.lista.queryOptions())
  const kolumner = useMemo(() => underlagColumns(t), [t])
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <>
            <Button asChild variant="primary">
              <Link to="/kommun/underlag/nytt">{t('nytt')}</Link>
            </Button>
            <Button asChild>
              <Link to="/kommun/underlag/jamfor">{t('jamfor')}</Link>
            </Button>
          </>
        }
      />
      <ListTable
        caption={t('rubrik')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText'), ikon: 'dokument' }}
      />
    </>
  )
}
