import { formatManad } from '@valfri/ui/format'
import type { CSSProperties } from 'react'

interface TrendBarsProps {
  /** The last month last; shares in per mille, null where there is none. */
  trend: readonly { readonly manad: string; readonly andel: number | null }[]
  /** The share that fills the height, in per mille. */
  full: number
  /** A share in words. */
  andelText: (andel: number) => string
  /** What is said of a month without one. */
  saknas: string
}

/** A bar for each month, in words to who cannot see it. */
export function TrendBars({ trend, full, andelText, saknas }: TrendBarsProps) {
  return (
    <ol className="vf-trend">
      {trend.map(({ manad, andel }) => (
        <li key={manad} style={{ '--andel': `${Math.min(100, ((andel ?? 0) * 100) / full)}%` } as CSSProperties}>
          <span className="ds-sr-only">{`${formatManad(manad)}: ${andel === null ? saknas : andelText(andel)}`}</span>
        </li>
      ))}
    </ol>
  )
}
