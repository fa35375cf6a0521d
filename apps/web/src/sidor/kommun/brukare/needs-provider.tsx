import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { ListTable } from '../../../skal/list-table.tsx'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

type Rad = RouterOutputs['val']['handlaggare']['attGora'][number]

/** What nobody carries out yet: the handläggare's work list. */
export function NeedsProvider() {
  const t = useTexter(brukareTexter)
  const fraga = useQuery(trpc.val.handlaggare.attGora.queryOptions())
  const kolumner = useMemo<readonly Kolumn<Rad>[]>(
    () => [
      {
        id: 'namn',
        rubrik: t('namn'),
        radrubrik: true,
        varde: (r) => r.namn,
        visa: (r) => (
          <Link to="/kommun/brukare/$id" params={{ id: r.personId }}>
            {r.namn}
          </Link>
        ),
      },
      { id: 'tjanst', rubrik: t('tjanst'), varde: (r) => r.tjanst },
      { id: 'del', rubrik: t('del'), varde: (r) => r.delnamn },
      {
        id: 'datum',
        rubrik: t('beslut'),
        varde: (r) => r.datum,
        visa: (r) => <DateText datum={r.datum} form="kort" />,
      },
      { id: 'fran', rubrik: t('fran'), varde: (r) => r.fran, visa: (r) => <DateText datum={r.fran} form="kort" /> },
      {
        id: 'atgard',
        rubrik: t('atgard'),
        varde: (r) => r.atgard,
        visa: (r) => <Need r={r} />,
        ejSokt: true,
      },
    ],
    [t],
  )
  return (
    <Section rubrik={t('attGora')} ingress={<p>{t('attGoraIngress')}</p>}>
      <ListTable
        caption={t('attGora')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => `${r.beslutId} ${r.del}`}
        sok={t('sokLista')}
        filter={[
          {
            id: 'atgard',
            etikett: t('atgard'),
            alla: t('allaAtgarder'),
            val: [
              { varde: 'valj', text: t('atgardValj') },
              { varde: 'valj-igen', text: t('atgardIgen') },
            ],
          },
        ]}
        tomt={{ rubrik: t('tomtRubrik'), text: t('tomt'), ikon: 'bockRing' }}
      />
    </Section>
  )
}

function Need({ r }: { r: Rad }) {
  const t = useTexter(brukareTexter)
  if (r.vantar) return <StatusTag ton="info">{t('atgardKo', { namn: r.vantar })}</StatusTag>
  return r.atgard === 'valj' ? (
    <StatusTag ton="vantar">{t('atgardValj')}</StatusTag>
  ) : (
    <StatusTag ton="fel">{t('atgardIgen')}</StatusTag>
  )
}
