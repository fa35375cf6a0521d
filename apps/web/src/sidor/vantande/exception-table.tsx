import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { EmptyState } from '@valfri/ui/states'
import type { TabellLage } from '@valfri/ui/tabell-lage'
import { useMemo } from 'react'
import type { RouterOutputs } from '../../trpc/client.ts'
import { nyckel, type VantandeT } from './vantande-types.ts'

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
const SIDSTORLEK = 25

/** What the address asks of the server. */
export const toUndantagVal = (lage: TabellLage) => ({
  kod: lage.filter.kod,
  sok: lage.sok,
  sida: lage.sida,
  fallande: lage.sortera === 'alder' && !lage.fallande,
})

function kodText(t: VantandeT, kod: string): string {
  const kand = KODER.find((k) => k === kod)
  return kand ? t(`kod_${nyckel(kand)}`) : t('kod_ovrigt')
}

interface TableProps {
  t: VantandeT
  lista: Lista | undefined
  lage: TabellLage
  onLage: (lage: TabellLage) => void
  error: unknown
  onRetry: () => void
  medUtforare?: boolean
  onKomplettera?: ((rad: Undantag) => void) | undefined
}

/** Rows that were received and are no events yet, with what each lacks and for how long it has waited. */
export function ExceptionTable({
  t,
  lista,
  lage,
  onLage,
  error,
  onRetry,
  medUtforare = false,
  onKomplettera,
}: TableProps) {
  const kolumner = useMemo(() => columns(t, medUtforare, onKomplettera), [t, medUtforare, onKomplettera])
  return (
    <DataTable
      caption={t('flik_undantag')}
      kolumner={kolumner}
      rader={lista?.rader}
      radId={(r) => r.id}
      lage={lage}
      onLage={onLage}
      antal={lista?.antal}
      sidstorlek={SIDSTORLEK}
      sok={t('sokUndantag')}
      filter={[
        {
          id: 'kod',
          etikett: t('saknas'),
          alla: t('allaOrsaker'),
          val: (lista?.koder ?? []).map((k) => ({
            varde: k.kod,
            text: t('antal', { namn: kodText(t, k.kod), antal: k.antal }),
          })),
        },
      ]}
      error={error}
      onRetry={onRetry}
      tomt={
        <EmptyState rubrik={t('undantagTomt')} ikon="klocka">
          <p>{t('undantagTomtText')}</p>
        </EmptyState>
      }
    />
  )
}

function columns(
  t: VantandeT,
  medUtforare: boolean,
  onKomplettera: TableProps['onKomplettera'],
): readonly Kolumn<Undantag>[] {
  const utforare: Kolumn<Undantag> = {
    id: 'utforare',
    rubrik: t('utforare'),
    sorterbar: false,
    varde: (r) => r.utforare,
  }
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
    ...(medUtforare ? [utforare] : []),
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
    {
      id: 'alder',
      rubrik: t('alder'),
      sorterbar: true,
      tal: true,
      varde: (r) => r.dagar,
      visa: (r) => t('dagar', { dagar: r.dagar }),
    },
    ...(onKomplettera ? [gor] : []),
  ]
}

/** As a spreadsheet counts, with the heading as row 1. */
export const rowOf = (r: Undantag): number => (r.kalla === 'fil' ? r.rad + 1 : r.rad)

function timeOf({ handelse: { start, slut, antal } }: Undantag): string {
  if (start || slut) return `${start ?? ''}–${slut ?? ''}`
  return antal === undefined ? '' : `${antal} st`
}
