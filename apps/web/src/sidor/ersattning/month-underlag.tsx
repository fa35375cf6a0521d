import { Link } from '@tanstack/react-router'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatAntal, formatMinuter } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { useMemo } from 'react'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'
import { useTabellLage } from '../../skal/use-tabell-lage.ts'

type Rad = Month['underlag'][number]

/** Each utförare's sum in the month; private and egenregi in one list. */
export function MonthUnderlag({ t, korning }: { t: MonthTexter; korning: Month }) {
  const [lage, onLage] = useTabellLage(['regi', 'tjanst'])
  const kolumner = useMemo(() => underlagColumns(t), [t])
  const tjanster = [...new Set(korning.underlag.map((u) => u.tjanst))]
  return (
    <Section rubrik={t('underlag')}>
      <DataTable
        caption={t('underlag')}
        kolumner={kolumner}
        rader={korning.underlag}
        radId={(r) => r.id}
        lage={lage}
        onLage={onLage}
        sok={t('sokUtforare')}
        filter={[
          { id: 'tjanst', etikett: t('tjanst'), alla: t('alla'), val: tjanster.map((x) => ({ varde: x, text: x })) },
          {
            id: 'regi',
            etikett: t('regi'),
            alla: t('alla'),
            val: [
              { varde: 'privat', text: t('regi_privat') },
              { varde: 'egenregi', text: t('regi_egenregi') },
            ],
          },
        ]}
        tomt={
          <EmptyState rubrik={t('tomtRubrik')}>
            <p>{t('tomtText')}</p>
          </EmptyState>
        }
      />
    </Section>
  )
}

function underlagColumns(t: MonthTexter): readonly Kolumn<Rad>[] {
  return [
    {
      id: 'utforare',
      rubrik: t('utforare'),
      radrubrik: true,
      varde: (r) => r.utforare,
      visa: (r) => (
        <Link to="/kommun/ersattning/underlag/$id" params={{ id: r.id }}>
          {r.utforare}
        </Link>
      ),
    },
    { id: 'tjanst', rubrik: t('tjanst'), varde: (r) => r.tjanst },
    {
      id: 'regi',
      rubrik: t('regi'),
      varde: (r) => r.regi,
      visa: (r) => (r.regi === 'egenregi' ? t('regi_egenregi') : t('regi_privat')),
    },
    {
      id: 'personer',
      rubrik: t('personer'),
      tal: true,
      varde: (r) => r.antalPersoner,
      visa: (r) => formatAntal(r.antalPersoner),
    },
    {
      id: 'tid',
      rubrik: t('tid'),
      tal: true,
      varde: (r) => r.minuter,
      visa: (r) => (r.minuter ? formatMinuter(r.minuter) : '–'),
    },
    { id: 'summa', rubrik: t('summa'), tal: true, varde: (r) => r.summaOre, visa: (r) => <Krona ore={r.summaOre} /> },
  ]
}
