import { Krona } from '@valfri/ui/krona'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { Difference } from './price-grid.tsx'

/** One line of a simulation: whatever it is grouped by, before and after. */
export interface SimRad {
  readonly id: string
  readonly namn: string
  readonly fore: number
  readonly efter: number
}

/** Adds up what has the same name. */
export function groupSim<R extends { foreOre: number; efterOre: number }>(
  rader: readonly R[],
  nyckel: (rad: R) => string,
  namn: (rad: R) => string,
): SimRad[] {
  const grupper = new Map<string, SimRad>()
  for (const r of rader) {
    const id = nyckel(r)
    const g = grupper.get(id) ?? { id, namn: namn(r), fore: 0, efter: 0 }
    grupper.set(id, { ...g, fore: g.fore + r.foreOre, efter: g.efter + r.efterOre })
  }
  return [...grupper.values()].sort((a, b) => a.namn.localeCompare(b.namn, 'sv'))
}

export function SimTable({ caption, rubrik, rader }: { caption: string; rubrik: string; rader: readonly SimRad[] }) {
  const t = useTexter(priserSimuleringTexter)
  return (
    <SimpleTable
      caption={caption}
      rader={rader}
      radId={(r) => r.id}
      kolumner={[
        { id: 'namn', rubrik, radrubrik: true, varde: (r) => r.namn },
        { id: 'fore', rubrik: t('fore'), tal: true, varde: (r) => r.fore, visa: (r) => <Krona ore={r.fore} /> },
        { id: 'efter', rubrik: t('efter'), tal: true, varde: (r) => r.efter, visa: (r) => <Krona ore={r.efter} /> },
        {
          id: 'skillnad',
          rubrik: t('skillnad'),
          tal: true,
          varde: (r) => r.efter - r.fore,
          visa: (r) => <Difference fore={r.fore} efter={r.efter} />,
        },
      ]}
    />
  )
}
