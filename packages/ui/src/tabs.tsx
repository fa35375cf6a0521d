import type { ReactNode } from 'react'

export interface TabLank {
  readonly id: string
  readonly text: string
  readonly vald: boolean
  /** Renders the link; views of one page live in the address, so they are links and not script tabs. */
  readonly lank: (text: ReactNode) => ReactNode
}

/** Views of the same thing, each with its own address, so that Back, bookmarks and new windows work. */
export function Tabs({ flikar, namn }: { flikar: readonly TabLank[]; namn: string }) {
  return (
    <nav aria-label={namn} className="vf-flikar">
      <ul>
        {flikar.map((f) => (
          <li key={f.id} data-vald={f.vald || undefined}>
            {f.lank(f.text)}
          </li>
        ))}
      </ul>
    </nav>
  )
}
