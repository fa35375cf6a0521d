import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { lageOf, RequestStatus } from '../../../sidor/uppgifter/request-status.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import { uppgifterTexter } from '../../../texter/val/uppgifter.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/bedomningar/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.bedomning.lista.queryOptions()),
  component: RequestsPage,
})

type Rad = RouterOutputs['val']['bedomning']['lista'][number]

/** Every request for a new bedömning, the open ones first by last day to answer. */
function RequestsPage() {
  const t = useTexter(uppgifterTexter)
  const fraga = useQuery(trpc.val.bedomning.lista.queryOptions())
  const kolumner = useMemo<readonly Kolumn<Rad>[]>(
    () => [
      {
        id: 'person',
        rubrik: t('person'),
        radrubrik: true,
        varde: (r) => r.namn ?? r.kod,
        visa: (r) => (
          <Link to="/kommun/brukare/$id" params={{ id: r.personId }}>
            {r.namn ?? r.kod}
          </Link>
        ),
      },
      { id: 'utforare', rubrik: t('utforare'), varde: (r) => r.utforare ?? '' },
      { id: 'uppgift', rubrik: t('uppgift'), varde: (r) => `${r.tjanst}, ${r.uppgiftnamn.toLocaleLowerCase('sv')}` },
      {
        id: 'begard',
        rubrik: t('begardKolumn'),
        varde: (r) => r.begard,
        visa: (r) => <DateText datum={r.begard} form="kort" />,
        ejSokt: true,
      },
      {
        id: 'senast',
        rubrik: t('senast'),
        varde: (r) => r.svaraSenast,
        visa: (r) => <DateText datum={r.svaraSenast} form="kort" />,
        ejSokt: true,
      },
      { id: 'status', rubrik: t('status'), varde: lageOf, visa: (r) => <RequestStatus b={r} />, ejSokt: true },
    ],
    [t],
  )
  const filter = [
    {
      id: 'status',
      etikett: t('status'),
      alla: t('alla'),
      val: [
        { varde: 'forsenad', text: t('statusForsenad') },
        { varde: 'oppen', text: t('statusOppen') },
        { varde: 'besvarad', text: t('statusBesvarad') },
        { varde: 'aterkallad', text: t('statusAterkallad') },
      ],
    },
  ]
  return (
    <>
      <PageHeader rubrik={t('listaRubrik')} ingress={<p>{t('listaIngress')}</p>} />
      <ListTable
        caption={t('listaRubrik')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        sok={t('sok')}
        filter={filter}
        tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText') }}
      />
    </>
  )
}
