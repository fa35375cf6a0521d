import type { CSSProperties } from 'react'

interface TrendBarsProps {
  /** The last month last; shares in per mille, null where there is none. */
  trend: readonly { readonly manad: string; readonly andel: number | null }[]
  /** The share that fills the height, in per mille. */
  full: number
  /** What each bar says to who cannot see it. */
  text: (manad: string, andel: number | null) => string
}

/** A bar for each month. */
export function TrendBars({ trend, full, text }: TrendBarsProps) {
  return (
    <ol className="vf-trend">
      {trend.map(({ manad, andel }) => (
        <li key={manad} style={{ '--andel': `${Math.min(100, ((andel ?? 0) * 100) / full)}%` } as CSSProperties}>
          <span className="ds-sr-only">{text(manad, andel)}</span>
        </li>
      ))}
    </ol>
  )
}
