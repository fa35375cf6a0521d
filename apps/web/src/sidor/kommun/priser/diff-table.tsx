import { Krona } from '@valfri/ui/krona'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { Difference } from './price-grid.tsx'
import { enhetText } from './typer.ts'

export type JamfordRad = RouterOutputs['tenancy']['forslag']['jamfor'][number]

/** Two lists side by side, cell by cell. What neither pays for is red and says so. */
export function DiffTable({ caption, rader }: { caption: string; rader: readonly JamfordRad[] }) {
  const t = useTexter(priserForslagTexter)
  const enhet = useTexter(priserTexter)
  // Red is what nobody would be paid by; a price that is new has nothing before it.
  const pris = (ore: number | null, saknas: boolean) => {
    if (ore !== null) return <Krona ore={ore} />
    return saknas ? <span className="vf-saknas">{t('saknas')}</span> : t('ingen')
  }
  return (
    <SimpleTable
      caption={caption}
      rader={rader}
      radId={(r) => `${r.parameter} ${r.namn}`}
      kolumner={[
        {
          id: 'rad',
          rubrik: t('k_rad'),
          radrubrik: true,
          varde: (r) => `${r.grupp}: ${r.namn}`,
          visa: (r) => (
            <>
              {r.grupp}: {r.namn} <span className="vf-svag">{t('enhetPer', { enhet: enhetText(enhet, r.enhet) })}</span>
            </>
          ),
        },
        {
          id: 'fore',
          rubrik: t('k_fore'),
          tal: true,
          varde: (r) => r.fore,
          visa: (r) => pris(r.fore, r.efter === null),
        },
        { id: 'efter', rubrik: t('k_efter'), tal: true, varde: (r) => r.efter, visa: (r) => pris(r.efter, true) },
        {
          id: 'skillnad',
          rubrik: t('k_skillnad'),
          tal: true,
          varde: (r) => r.skillnadOre,
          visa: (r) => <Difference fore={r.fore} efter={r.efter} />,
        },
      ]}
    />
  )
}
