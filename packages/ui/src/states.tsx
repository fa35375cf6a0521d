import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { felFrom } from './fel.ts'
import { Ikon, type Ikonnamn } from './ikon.tsx'

export interface EmptyStateProps {
  rubrik: string
  /** What to do next, and why it is empty. */
  children: ReactNode
  handling?: ReactNode
  ikon?: Ikonnamn
}

/** Shown where a list has nothing: says why, and what to do next. */
export function EmptyState({ rubrik, children, handling, ikon = 'lista' }: EmptyStateProps) {
  return (
    <div className="vf-tomt">
      <span className="vf-tomt-ikon">
        <Ikon namn={ikon} />
      </span>
      <p className="vf-tomt-rubrik">{rubrik}</p>
      <div className="vf-tomt-text">{children}</div>
      {handling && <div className="vf-tomt-handling">{handling}</div>}
    </div>
  )
}

/** Shown where loading or an act was refused: what is wrong, what to do, which rule, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const fel = felFrom(error)
  return (
    <div className="vf-felruta" role="alert" data-color="danger">
      <Ikon namn="varning" />
      <div>
        <p className="vf-felruta-text">{fel.text}</p>
        {fel.nasta && <p>{fel.nasta}</p>}
        {fel.lagrum && <p className="vf-svag">Regel: {fel.lagrum}</p>}
        {onRetry && (
          <Button variant="secondary" onClick={onRetry}>
            Försök igen
          </Button>
        )}
      </div>
    </div>
  )
}

/** A quiet message in the page. Not for refusals (ErrorState) and not for what just happened (useToast). */
export function Notice({
  ton = 'info',
  rubrik,
  children,
}: {
  ton?: 'info' | 'vantar' | 'klart'
  rubrik?: string
  children: ReactNode
}) {
  const farg = { info: 'info', vantar: 'warning', klart: 'success' }[ton]
  const namn = { info: 'info', vantar: 'varning', klart: 'bockRing' }[ton] as Ikonnamn
  return (
    <div className="vf-notis" data-color={farg}>
      <Ikon namn={namn} />
      <div>
        {rubrik && <p className="vf-notis-rubrik">{rubrik}</p>}
        {children}
      </div>
    </div>
  )
}

/** The shape of what is coming: lines of text, or a table's rows. Says once to readers that it loads. */
export function Skeleton({ rader = 3, form = 'text' }: { rader?: number; form?: 'text' | 'tabell' | 'kort' }) {
  return (
    <div className="vf-skelett" data-form={form} role="status">
      <span className="ds-sr-only">Hämtar …</span>
      {Array.from({ length: rader }, (_, i) => (
        <span key={i} className="vf-skelett-rad" aria-hidden="true" />
      ))}
    </div>
  )
}
