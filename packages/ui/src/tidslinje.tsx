import type { ReactNode } from 'react'
import { DateText, InstantText } from './date-text.tsx'

export interface Handelse {
  readonly id: string
  /** ISO date or instant. */
  readonly nar: string
  readonly rubrik: ReactNode
  readonly text?: ReactNode
  /** Not happened yet: a last day, a start. */
  readonly kommande?: boolean
}

/** What has happened with a case, newest first as given. */
export function Tidslinje({ handelser, namn }: { handelser: readonly Handelse[]; namn: string }) {
  return (
    <ol className="vf-tidslinje" aria-label={namn}>
      {handelser.map((h) => (
        <li key={h.id} data-kommande={h.kommande || undefined}>
          <span className="vf-tidslinje-nar">
            {h.nar.length > 10 ? <InstantText tid={h.nar} form="kort" /> : <DateText datum={h.nar} form="kort" />}
          </span>
          <span className="vf-tidslinje-rubrik">{h.rubrik}</span>
          {h.text && <div className="vf-tidslinje-text">{h.text}</div>}
        </li>
      ))}
    </ol>
  )
}
