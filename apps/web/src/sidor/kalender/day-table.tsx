import { Link } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { useMemo } from 'react'
import { ListTable } from '../../skal/list-table.tsx'
import { DayStatus, dayText, type Kalenderdag, type KalenderT } from './day-status.tsx'

interface DayTableProps {
  t: KalenderT
  caption: string
  tomt: string
  dagar: readonly Kalenderdag[]
}

/** The month's days as a list that sorts and searches. */
export function DayTable({ t, caption, tomt, dagar }: DayTableProps) {
  const kolumner = useMemo<readonly Kolumn<Kalenderdag>[]>(
    () => [
      {
        id: 'namn',
        rubrik: t('slag'),
        radrubrik: true,
        varde: (d) => d.namn,
        visa: (d) => <Link to={d.lank}>{d.namn}</Link>,
      },
      { id: 'datum', rubrik: t('datum'), varde: (d) => d.datum, visa: (d) => <DateText datum={d.datum} form="kort" /> },
      { id: 'om', rubrik: t('om'), varde: (d) => d.om },
      { id: 'lage', rubrik: t('lage'), varde: (d) => dayText(t, d), visa: (d) => <DayStatus t={t} dag={d} /> },
    ],
    [t],
  )
  return (
    <ListTable
      caption={caption}
      kolumner={kolumner}
      fraga={{ data: dagar, error: null, refetch: () => undefined }}
      radId={(d) => d.id}
      sok={t('sok')}
      sidstorlek={0}
      tomt={{ rubrik: tomt, text: t('tomtText'), ikon: 'kalender' }}
    />
  )
}
