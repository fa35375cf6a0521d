import { formatDatum } from '@valfri/ui/format'
import type { NarvaroT } from './attendance-cell.tsx'

interface DayChoiceProps {
  readonly t: NarvaroT
  readonly dagar: readonly string[]
  readonly dag: string
  readonly idag: string
  readonly onDag: (dag: string) => void
}

/** The seven days of a week, one at a time, for a small screen. */
export function DayChoice({ t, dagar, dag, idag, onDag }: DayChoiceProps) {
  return (
    <nav className="vf-dagval" aria-label={t('dagval')}>
      {dagar.map((d) => (
        <button
          key={d}
          type="button"
          aria-pressed={d === dag}
          data-idag={d === idag || undefined}
          onClick={() => onDag(d)}
        >
          <span>{formatDatum(d, 'dag').slice(0, 3)}</span> <strong>{Number(d.slice(8))}</strong>
        </button>
      ))}
    </nav>
  )
}
