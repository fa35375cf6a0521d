import { Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { EmptyState } from '@valfri/ui/states'
import { useMemo } from 'react'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import { type AvtalIList, AvtalLage, LAGEN, lageNyckel } from './avtal-lage.tsx'

type Texter = T<keyof typeof avtalTexter.sv>

interface AvtalTabellProps {
  dorr: 'kommun' | 'utforare'
  avtal: readonly AvtalIList[] | undefined
  error: unknown
  onRetry: () => void
}

/** The avtal of one party; who the other is differs by door. */
export function AvtalTabell({ dorr, avtal, error, onRetry }: AvtalTabellProps) {
  const t = useTexter(avtalTexter)
  const [lage, onLage] = useTabellLage(['status'])
  const kolumner = useMemo(() => avtalKolumner(dorr, t), [dorr, t])
  return (
    <DataTable
      caption={t('rubrik')}
      kolumner={kolumner}
      rader={avtal}
      radId={(a) => a.id}
      lage={lage}
      onLage={onLage}
      error={error}
      onRetry={onRetry}
      sok={t('sok')}
      csv="avtal"
      filter={[
        {
          id: 'status',
          etikett: t('status'),
          alla: t('alla'),
          val: LAGEN.map((l) => ({ varde: l, text: t(lageNyckel(l)) })),
        },
      ]}
      tomt={
        <EmptyState rubrik={t('tomtRubrik')}>
          <p>{dorr === 'kommun' ? t('tomtKommun') : t('tomtUtforare')}</p>
        </EmptyState>
      }
    />
  )
}

function avtalKolumner(dorr: 'kommun' | 'utforare', t: Texter): readonly Kolumn<AvtalIList>[] {
  const namn = (a: AvtalIList) => (dorr === 'kommun' ? a.utforareNamn : a.kommunNamn)
  return [
    {
      id: 'part',
      rubrik: dorr === 'kommun' ? t('utforare') : t('kommun'),
      radrubrik: true,
      varde: namn,
      visa: (a) => (
        <Link to={dorr === 'kommun' ? '/kommun/avtal/$id' : '/utforare/avtal/$id'} params={{ id: a.id }}>
          {namn(a)}
        </Link>
      ),
    },
    { id: 'tjanst', rubrik: t('tjanst'), varde: (a) => a.tjanst },
    { id: 'delar', rubrik: t('delar'), varde: (a) => a.delar.join(', ') },
    { id: 'fran', rubrik: t('fran'), varde: (a) => a.fran, visa: (a) => <DateText datum={a.fran} form="kort" /> },
    { id: 'status', rubrik: t('status'), varde: (a) => a.lage, visa: (a) => <AvtalLage lage={a.lage} /> },
  ]
}
