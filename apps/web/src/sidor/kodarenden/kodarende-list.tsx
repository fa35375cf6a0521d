import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { EmptyState } from '@valfri/ui/states'
import { type ReactNode, useMemo } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import type sv from '../../texter/val/kodarenden.sv.ts'
import { kodarendenTexter } from '../../texter/val/kodarenden.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

export type Kodarende = RouterOutputs['utfort']['kodarende']['lista']['rader'][number]
type Texter = T<keyof typeof sv>

const LAGEN = ['avslutade', 'alla'] as const
const SIDSTORLEK = 50

interface Props {
  /** Whose list it is: the other party is its own column. */
  dorr: 'kommun' | 'utforare'
  lank?: (a: Kodarende, text: ReactNode) => ReactNode
}

/** Ärenden that have a code and no person, as both doors see them; search, filter and page stand in the address. */
export function KodarendeList({ dorr, lank }: Props) {
  const t = useTexter(kodarendenTexter)
  const [lage, onLage] = useTabellLage(['lage'])
  const visa = LAGEN.find((l) => l === lage.filter.lage) ?? 'oppna'
  const { data, error, refetch } = useQuery(
    trpc.utfort.kodarende.lista.queryOptions(
      { sok: lage.sok, visa, sida: lage.sida },
      { placeholderData: keepPreviousData },
    ),
  )
  const kolumner = useMemo(() => columns(t, dorr, lank), [t, dorr, lank])
  return (
    <DataTable
      caption={t('rubrik')}
      kolumner={kolumner}
      rader={data?.rader}
      radId={(a) => a.id}
      lage={lage}
      onLage={onLage}
      antal={data?.antal}
      sidstorlek={SIDSTORLEK}
      sok={t('sok')}
      filter={[
        { id: 'lage', etikett: t('lage'), alla: t('oppna_'), val: LAGEN.map((l) => ({ varde: l, text: t(l) })) },
      ]}
      error={error}
      onRetry={() => void refetch()}
      tomt={
        <EmptyState rubrik={t('tomtRubrik')} ikon="mapp">
          <p>{t(dorr === 'kommun' ? 'tomtKommun' : 'tomtUtforare')}</p>
        </EmptyState>
      }
    />
  )
}

function columns(t: Texter, dorr: Props['dorr'], lank: Props['lank']): readonly Kolumn<Kodarende>[] {
  return [
    {
      id: 'kod',
      rubrik: t('kod'),
      radrubrik: true,
      sorterbar: false,
      varde: (a) => a.kod,
      visa: (a) => (lank ? lank(a, a.kod) : a.kod),
    },
    {
      id: 'motpart',
      rubrik: t(dorr === 'kommun' ? 'utforare' : 'kommun'),
      sorterbar: false,
      varde: (a) => (dorr === 'kommun' ? a.utforare : a.kommun),
    },
    { id: 'tjanst', rubrik: t('tjanst'), sorterbar: false, varde: (a) => a.tjanst },
    {
      id: 'oppnat',
      rubrik: t('oppnat'),
      sorterbar: false,
      varde: (a) => a.fran,
      visa: (a) => <DateText datum={a.fran} form="kort" />,
    },
    {
      id: 'rapporterat',
      rubrik: t('rapporterat'),
      sorterbar: false,
      varde: (a) => rapporterat(t, a),
      visa: (a) => (
        <div>
          {rapporterat(t, a)}
          {a.galler.map((g) => (
            <span key={g} className="vf-vecka-datum">
              {g}
            </span>
          ))}
        </div>
      ),
    },
    {
      id: 'anvant',
      rubrik: t('anvant'),
      sorterbar: false,
      tal: true,
      varde: (a) => a.raknade,
      visa: (a) =>
        a.tak === null ? t('utanTak', { raknade: a.raknade }) : t('tak', { raknade: a.raknade, tak: a.tak }),
    },
    {
      id: 'senast',
      rubrik: t('senast'),
      sorterbar: false,
      varde: (a) => a.senast ?? '',
      visa: (a) => (a.senast ? <DateText datum={a.senast} form="kort" /> : t('inget')),
    },
    {
      id: 'avslutat',
      rubrik: t('avslutat'),
      sorterbar: false,
      varde: (a) => a.till ?? '',
      visa: (a) => (a.till ? <DateText datum={a.till} form="kort" /> : '–'),
    },
  ]
}

function rapporterat(t: Texter, a: Kodarende): string {
  return a.antal.map((x) => `${x.antal} ${x.namn.toLowerCase()}`).join(', ') || t('inget')
}
