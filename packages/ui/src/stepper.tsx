import type { ReactNode } from 'react'
import { Ikon } from './ikon.tsx'

export interface StepperSteg {
  readonly id: string
  readonly text: string
  readonly lage: 'klart' | 'nu' | 'kvar' | 'brister'
  /** Renders the link to the step; without it the step is only text. */
  readonly lank?: (text: ReactNode) => ReactNode
}

const sagt = { klart: 'klart', nu: 'du är här', kvar: 'kvar', brister: 'något saknas' } as const

/** The steps of a longer task. Not a wizard: each step may be opened in any order. */
export function Stepper({ steg, namn }: { steg: readonly StepperSteg[]; namn: string }) {
  return (
    <nav aria-label={namn} className="vf-steg">
      <ol>
        {steg.map((s, i) => {
          const text = (
            <>
              <span className="vf-steg-nr" aria-hidden="true">
                {s.lage === 'klart' ? <Ikon namn="bock" /> : s.lage === 'brister' ? '!' : i + 1}
              </span>
              <span className="vf-steg-text">
                {s.text}
                <span className="ds-sr-only">, {sagt[s.lage]}</span>
              </span>
            </>
          )
          return (
            <li key={s.id} data-lage={s.lage} aria-current={s.lage === 'nu' ? 'step' : undefined}>
              {s.lank ? s.lank(text) : <span className="vf-steg-lank">{text}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
