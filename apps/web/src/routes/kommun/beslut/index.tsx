import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { type BeslutTexter, instansText, slagText } from '../../../sidor/kommun/beslut/slag.ts'
import { ListTable } from '../../../skal/list-table.tsx'
import { beslutTexter } from '../../../texter/kommun/beslut.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/beslut/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.beslut.lista.queryOptions()),
  component: BeslutListPage,
})

type Beslut = RouterOutputs['tenancy']['beslut']['lista'][number]

function beslutColumns(t: BeslutTexter): readonly Kolumn<Beslut>[] {
  return [
    { id: 'rubrik', rubrik: t('rubrikFalt'), radrubrik: true, varde: (r) => r.rubrik },
    { id: 'slag', rubrik: t('slag'), varde: (r) => slagText(t, r.slag) },
    { id: 'instans', rubrik: t('instansKort'), varde: (r) => instansText(t, r.instans) },
    { id: 'datum', rubrik: t('datum'), varde: (r) => r.datum, visa: (r) => <DateText datum={r.datum} form="kort" /> },
    { id: 'paragraf', rubrik: t('paragraf'), varde: (r) => r.paragraf },
    {
      id: 'diarienummer',
      rubrik: t('diarienummer'),
      varde: (r) => r.diarienummer,
      visa: (r) => (r.dokumentId ? <a href={`/dokument/${r.dokumentId}`}>{r.diarienummer}</a> : r.diarienummer),
    },
  ]
}

function BeslutListPage() {
  const t = useTexter(beslutTexter)
  const fraga = useQuery(trpc.tenancy.beslut.lista.queryOptions())
  const kolumner = useMemo(() => beslutColumns(t), [t])
  const slag = [...new Set((fraga.data ?? []).map((b) => slagText(t, b.slag)))].sort((a, b) => a.localeCompare(b, 'sv'))
  return (
    <>
      <PageHeader
        rubrik={t('rubrik')}
        ingress={<p>{t('ingress')}</p>}
        handling={
          <Button asChild variant="primary">
            <Link to="/kommun/beslut/nytt">{t('registrera')}</Link>
          </Button>
        }
      />
      <ListTable
        caption={t('rubrik')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        sok={t('sok')}
        csv="beslut"
        filter={[
          { id: 'slag', etikett: t('slag'), alla: t('slagAlla'), val: slag.map((s) => ({ varde: s, text: s })) },
        ]}
        tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText'), ikon: 'dokument' }}
      />
    </>
  )
}
