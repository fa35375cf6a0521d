import { type ReactNode, useId } from 'react'

export interface SectionProps {
  rubrik: string
  niva?: 2 | 3
  ingress?: ReactNode
  /** A secondary action that belongs to the section. */
  handling?: ReactNode
  children?: ReactNode
  id?: string
}

/** A named part of a page. Space, not lines, keeps the parts apart. */
export function Section({ rubrik, niva = 2, ingress, handling, children, id }: SectionProps) {
  const rubrikId = useId()
  const Rubrik = niva === 2 ? 'h2' : 'h3'
  // A landmark only for the parts of the page: their parts come again in each kommun, and a list of landmarks names each.
  return (
    <section className="vf-avsnitt" data-niva={niva} aria-labelledby={niva === 2 ? rubrikId : undefined} id={id}>
      <div className="vf-avsnitt-huvud">
        <Rubrik id={rubrikId}>{rubrik}</Rubrik>
        {handling && <div className="vf-avsnitt-handling">{handling}</div>}
      </div>
      {ingress && <div className="vf-avsnitt-ingress">{ingress}</div>}
      {children}
    </section>
  )
}

/** A framed group of facts or fields. `ton="lugn"` is tinted, for what is given and not asked. */
export function Card({ children, ton, ...rest }: { children: ReactNode; ton?: 'lugn' | 'viktig'; id?: string }) {
  return (
    <div className="vf-kort" data-ton={ton} {...rest}>
      {children}
    </div>
  )
}

/** Cards side by side where there is room; `minst` is a card's least width in rem. */
export function CardGrid({ children, minst = '18' }: { children: ReactNode; minst?: '14' | '18' | '24' }) {
  return (
    <div className="vf-kortrad" data-minst={minst}>
      {children}
    </div>
  )
}

/** Main column and a narrower one beside it; the narrow one comes last on a small screen. */
export function TwoColumns({ children, sida }: { children: ReactNode; sida: ReactNode }) {
  return (
    <div className="vf-tvaspalt">
      <div className="vf-stapel">{children}</div>
      <aside className="vf-stapel">{sida}</aside>
    </div>
  )
}

/** Things under each other with the page's own distance. */
export function Stack({ children, tatt = false }: { children: ReactNode; tatt?: boolean }) {
  return (
    <div className="vf-stapel" data-tatt={tatt || undefined}>
      {children}
    </div>
  )
}

/** Actions in a row; the primary one first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="vf-handlingar">{children}</div>
}
