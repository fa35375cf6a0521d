import { formatKronor } from '@valfri/ui/format'

export interface ChartRad {
  readonly namn: string
  /** Öre; below zero draws to the left. */
  readonly skillnad: number
}

const RADHOJD = 34
const BREDD = 640
const MITT = 320

/** One bar for each, from a common middle. The table beside it says the same in figures. */
export function DifferenceChart({ rader, beskrivning }: { rader: readonly ChartRad[]; beskrivning: string }) {
  const storst = Math.max(1, ...rader.map((r) => Math.abs(r.skillnad)))
  const langd = (ore: number) => Math.max(1, (Math.abs(ore) / storst) * (MITT - 130))
  return (
    <svg className="vf-diagram" viewBox={`0 0 ${BREDD} ${rader.length * RADHOJD}`} role="img" aria-label={beskrivning}>
      <line x1={MITT} x2={MITT} y1={0} y2={rader.length * RADHOJD} className="vf-diagram-axel" />
      {rader.map((r, i) => {
        const upp = r.skillnad >= 0
        const y = i * RADHOJD
        const bredd = langd(r.skillnad)
        return (
          <g key={r.namn}>
            <rect
              className="vf-diagram-stapel"
              x={upp ? MITT : MITT - bredd}
              y={y + 8}
              width={bredd}
              height={RADHOJD - 16}
              data-upp={upp || undefined}
            />
            <text x={upp ? MITT - 8 : MITT + 8} y={y + 22} textAnchor={upp ? 'end' : 'start'}>
              {r.namn.length > 34 ? `${r.namn.slice(0, 33)}…` : r.namn}
            </text>
            <text
              x={upp ? MITT + bredd + 6 : MITT - bredd - 6}
              y={y + 22}
              textAnchor={upp ? 'start' : 'end'}
              className="vf-diagram-tal"
            >
              {upp ? '+' : ''}
              {formatKronor(r.skillnad, { ore: false })}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
