import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import type { TabellLage } from '@valfri/ui/tabell-lage'
import { useMemo } from 'react'
import type { RouterOutputs } from '../../trpc/client.ts'
import { nyckel, type VantandeT } from './vantande-types.ts'
import { ageColumn, type ListProps, toSida, utforareColumn, WaitingList } from './waiting-list.tsx'

type Lista = RouterOutputs['utfort']['undantag']['lista']
export type Undantag = Lista['rader'][number]

const KODER = [
  'person-okand',
  'del-okand',
  'handelsetyp-okand',
  'start-saknas',
  'tid-olaslig',
  'slut-fore-start',
  'i-framtiden',
  'id-andrat-innehall',
] as const

/** What the address asks of the server. */
export const toUndantagVal = (lage: TabellLage) => ({ kod: lage.filter.kod, ...toSida(lage) })

function kodText(t: VantandeT, kod: string): string {
  const kand = KODER.find((k) => k === kod)
  return kand ? t(`kod_${nyckel(kand)}`) : t('kod_ovrigt')
}

interface TableProps extends ListProps<Lista> {
  onKomplettera?: ((rad: Undantag) => void) | undefined
}

/** Rows that were received and are no events yet, with what each lacks and for how long it has waited. */
export function ExceptionTable({ t, medUtforare = false, onKomplettera, ...lista }: TableProps) {
  const kolumner = useMemo(() => columns(t, medUtforare, onKomplettera), [t, medUtforare, onKomplettera])
  return (
    <WaitingList
      {...lista}
      caption={t('flik_undantag')}
      kolumner={kolumner}
      sok={t('sokUndantag')}
      filter={[
        {
          id: 'kod',
          etikett: t('saknas'),
          alla: t('allaOrsaker'),
          val: (lista.svar.data?.koder ?? []).map((k) => ({
            varde: k.kod,
            text: t('antal', { namn: kodText(t, k.kod), antal: k.antal }),
          })),
        },
      ]}
      tomt={{ rubrik: t('undantagTomt'), text: t('undantagTomtText') }}
    />
  )
}

function columns(
  t: VantandeT,
  medUtforare: boolean,
  onKomplettera: TableProps['onKomplettera'],
): readonly Kolumn<Undantag>[] {
  const gor: Kolumn<Undantag> = {
    id: 'gor',
    rubrik: t('gor'),
    sorterbar: false,
    varde: () => t('komplettera'),
    visa: (r) => (
      <Button data-size="sm" aria-label={t('kompletteraRad', { rad: rowOf(r) })} onClick={() => onKomplettera?.(r)}>
        {t('komplettera')}
      </Button>
    ),
  }
  return [
    {
      id: 'brukare',
      rubrik: t('brukare'),
      radrubrik: true,
      sorterbar: false,
      varde: (r) => r.person ?? t('okand'),
    },
    {
      id: 'handelse',
      rubrik: t('handelse'),
      sorterbar: false,
      varde: (r) => r.handelse.datum ?? '',
      visa: (r) => (
        <div>
          {[r.handelse.datum, timeOf(r)].filter(Boolean).join(' ') || '–'}
          <span className="vf-vecka-datum">
            {[
              r.handelse.del,
              r.handelse.externId && `id ${r.handelse.externId}`,
              `${t('rad').toLowerCase()} ${rowOf(r)}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </div>
      ),
    },
    ...(medUtforare ? [utforareColumn(t)] : []),
    {
      id: 'saknas',
      rubrik: t('saknas'),
      sorterbar: false,
      varde: (r) => r.kod,
      visa: (r) => (
        <div>
          {kodText(t, r.kod)}
          <span className="vf-vecka-datum">{r.text}</span>
        </div>
      ),
    },
    ageColumn(t),
    ...(onKomplettera ? [gor] : []),
  ]
}

/** As a spreadsheet counts, with the heading as row 1. */
export const rowOf = (r: Undantag): number => (r.kalla === 'fil' ? r.rad + 1 : r.rad)

function timeOf({ handelse: { start, slut, antal } }: Undantag): string {
  if (start || slut) return `${start ?? ''}–${slut ?? ''}`
  return antal === undefined ? '' : `${antal} st`
}
