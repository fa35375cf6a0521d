import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn, TabellFilter } from '@valfri/ui/data-table-model'
import { EmptyState } from '@valfri/ui/states'
import type { TabellLage } from '@valfri/ui/tabell-lage'
import type { VantandeT } from './vantande-types.ts'

/** What a page hands the list it shows: the server's answer, and the filters and page that stand in the address. */
export interface ListProps<Lista> {
  t: VantandeT
  svar: { data: Lista | undefined; error: unknown; refetch: () => unknown }
  lage: TabellLage
  onLage: (lage: TabellLage) => void
  /** Names the utförare of each row; left out where there is only one. */
  medUtforare?: boolean
}

interface WaitingListProps<Rad, Lista> extends Omit<ListProps<Lista>, 't' | 'medUtforare'> {
  caption: string
  kolumner: readonly Kolumn<Rad>[]
  sok: string
  filter: readonly TabellFilter[]
  tomt: { rubrik: string; text: string }
}

const SIDSTORLEK = 25

/** Rows that wait for someone, as the server searched, sorted and paged them. */
export function WaitingList<Rad extends { id: string }>({
  svar: { data, error, refetch },
  tomt,
  ...tabell
}: WaitingListProps<Rad, { rader: readonly Rad[]; antal: number }>) {
  return (
    <DataTable
      {...tabell}
      rader={data?.rader}
      radId={(r) => r.id}
      antal={data?.antal}
      sidstorlek={SIDSTORLEK}
      error={error}
      onRetry={() => void refetch()}
      tomt={
        <EmptyState rubrik={tomt.rubrik} ikon="klocka">
          <p>{tomt.text}</p>
        </EmptyState>
      }
    />
  )
}

/** What every list of what waits asks of the server; the longest waiting first, unless one asks for the newest. */
export const toSida = (lage: TabellLage) => ({
  sok: lage.sok,
  sida: lage.sida,
  fallande: lage.sortera === 'alder' && !lage.fallande,
})

export function utforareColumn(t: VantandeT): Kolumn<{ utforare: string }> {
  return { id: 'utforare', rubrik: t('utforare'), sorterbar: false, varde: (r) => r.utforare }
}

/** How many days the row has waited: the only order that the server sorts by. */
export function ageColumn(t: VantandeT): Kolumn<{ dagar: number }> {
  return {
    id: 'alder',
    rubrik: t('alder'),
    sorterbar: true,
    tal: true,
    varde: (r) => r.dagar,
    visa: (r) => t('dagar', { dagar: r.dagar }),
  }
}
