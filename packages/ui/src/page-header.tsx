import type { ReactNode } from 'react'

/** One step of the way here; the last page is not part of it. */
export interface Steg {
  readonly text: string
  /** Renders the link, so that this package knows no router. */
  readonly lank: (text: string) => ReactNode
}

export interface PageHeaderProps {
  /** The page's only h1, and the document's title. */
  rubrik: string
  /** One or two sentences: what the page is for. */
  ingress?: ReactNode
  /** The page's one primary action. */
  handling?: ReactNode
  /** A StatusTag, shown beside the heading. */
  status?: ReactNode
  spar?: readonly Steg[]
  /** What stands after the heading in the browser's title; `Valfri` unless said. */
  titelslut?: string
}

/** The head of each page: where you are, what it is, what you can do. */
export function PageHeader({ rubrik, ingress, handling, status, spar, titelslut = 'Valfri' }: PageHeaderProps) {
  return (
    <header className="vf-sidhuvud">
      <title>{`${rubrik} – ${titelslut}`}</title>
      {spar && spar.length > 0 && <Breadcrumb spar={spar} />}
      <div className="vf-sidhuvud-rad">
        <div className="vf-sidhuvud-text">
          {/* Takes focus after navigation, so that a screen reader says where one came. */}
          <h1 tabIndex={-1} data-sidrubrik>
            {rubrik}
            {status && <span className="vf-sidhuvud-status"> {status}</span>}
          </h1>
          {ingress && <div className="vf-ingress">{ingress}</div>}
        </div>
        {handling && <div className="vf-sidhuvud-handling">{handling}</div>}
      </div>
    </header>
  )
}

export function Breadcrumb({ spar }: { spar: readonly Steg[] }) {
  return (
    <nav aria-label="Du är här" className="vf-spar">
      <ol>
        {spar.map((steg) => (
          <li key={steg.text}>{steg.lank(steg.text)}</li>
        ))}
      </ol>
    </nav>
  )
}
