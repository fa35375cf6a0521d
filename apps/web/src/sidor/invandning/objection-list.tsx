import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { InstantText } from '@valfri/ui/date-text'
import { formatManad } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { StatusTag } from '@valfri/ui/status-tag'
import { useMemo } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { ListTable } from '../../skal/list-table.tsx'
import type sv from '../../texter/invandning/invandning.sv.ts'
import { invandningTexter } from '../../texter/invandning/invandning.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

export type InvandningTexter = T<keyof typeof sv>
type Rad = RouterOutputs['invandning']['lista'][number]

const TON = { oppen: 'vantar', besvarad: 'info', avslutad: 'klart' } as const
const LAGEN = ['oppen', 'besvarad', 'avslutad'] as const
const SLAG = { 'inte-har': 'slag_inteHar', 'fel-tid': 'slag_felTid', annat: 'slag_annat' } as const
export const slagText = (t: InvandningTexter, slag: string) => t(SLAG[slag as keyof typeof SLAG] ?? 'slag_annat')

export function ObjectionStatus({ t, lage }: { t: InvandningTexter; lage: keyof typeof TON }) {
  return <StatusTag ton={TON[lage]}>{t(`lage_${lage}`)}</StatusTag>
}

/** What persons have said is not right, for the kommun and the utförare alike. */
export function ObjectionList({ dorr }: { dorr: 'kommun' | 'utforare' }) {
  const t = useTexter(invandningTexter)
  const fraga = useQuery(trpc.invandning.lista.queryOptions())
  const kolumner = useMemo(() => columns(t, dorr), [t, dorr])
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t(dorr === 'kommun' ? 'ingressKommun' : 'ingressUtforare')}</p>} />
      <ListTable
        caption={t('lista')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        filter={[
          {
            id: 'lage',
            etikett: t('lage'),
            alla: t('alla'),
            val: LAGEN.map((l) => ({ varde: l, text: t(`lage_${l}`) })),
          },
        ]}
        tomt={{ rubrik: t('tomtRubrik'), text: t('tomtText'), ikon: 'bockRing' }}
      />
    </>
  )
}

function columns(t: InvandningTexter, dorr: 'kommun' | 'utforare'): readonly Kolumn<Rad>[] {
  const till = dorr === 'kommun' ? '/kommun/invandningar/$id' : '/utforare/invandningar/$id'
  return [
    {
      id: 'brukare',
      rubrik: t('brukare'),
      radrubrik: true,
      varde: (r) => r.kod,
      visa: (r) => (
        <Link to={till} params={{ id: r.id }}>
          {r.kod}
        </Link>
      ),
    },
    { id: 'vad', rubrik: t('vad'), varde: (r) => slagText(t, r.slag) },
    { id: 'manad', rubrik: t('manad'), varde: (r) => r.manad, visa: (r) => formatManad(r.manad) },
    ...(dorr === 'kommun' ? [{ id: 'utforare', rubrik: t('utforare'), varde: (r: Rad) => r.utforare }] : []),
    {
      id: 'kom',
      rubrik: t('kom'),
      varde: (r) => r.skapad,
      visa: (r) => <InstantText tid={r.skapad} form="kort" />,
    },
    { id: 'lage', rubrik: t('lage'), varde: (r) => r.lage, visa: (r) => <ObjectionStatus t={t} lage={r.lage} /> },
  ]
}
