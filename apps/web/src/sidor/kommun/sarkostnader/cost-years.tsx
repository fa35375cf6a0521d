import { Link } from '@tanstack/react-router'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { SimpleTable } from '../../simple-table.tsx'
import type { Sarkostnader, SarkostnadTexter } from './typer.ts'

/** The sums that are published, year by year; each leads to its lines. */
export function CostYears({ t, data }: { t: SarkostnadTexter; data: Sarkostnader }) {
  if (data.arssummor.length === 0) return null
  return (
    <Section rubrik={t('perAr')}>
      <SimpleTable
        caption={t('perAr')}
        rader={data.arssummor}
        radId={(r) => String(r.ar)}
        kolumner={[
          {
            id: 'ar',
            rubrik: t('ar'),
            radrubrik: true,
            varde: (r) => r.ar,
            visa: (r) => (
              <Link to="/kommun/priser/$tjanst/sarkostnader" params={{ tjanst: data.tjanst.id }} search={{ ar: r.ar }}>
                {r.ar}
              </Link>
            ),
          },
          { id: 'antal', rubrik: t('antal'), tal: true, varde: (r) => r.poster },
          { id: 'summa', rubrik: t('summa'), tal: true, varde: (r) => r.ore, visa: (r) => <Krona ore={r.ore} /> },
        ]}
      />
    </Section>
  )
}
