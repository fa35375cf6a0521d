import { Link, type LinkProps } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Tabs } from '@valfri/ui/tabs'
import type { ReactNode } from 'react'

export interface TabFrameProps {
  rubrik: string
  ingress: string
  /** What the row of tabs is called, for a screen reader. */
  namn: string
  flikar: readonly { id: string; till: LinkProps['to']; text: string }[]
  /** The id of the page's own tab. */
  flik: string
  children: ReactNode
}

/** The head and tabs that a group of pages share. */
export function TabFrame({ rubrik, ingress, namn, flikar, flik, children }: TabFrameProps) {
  return (
    <>
      <PageHeader rubrik={rubrik} ingress={<p>{ingress}</p>} />
      <Tabs
        namn={namn}
        flikar={flikar.map((f) => ({
          id: f.id,
          text: f.text,
          vald: f.id === flik,
          lank: (text) => (
            <Link to={f.till} aria-current={f.id === flik ? 'page' : undefined}>
              {text}
            </Link>
          ),
        }))}
      />
      {children}
    </>
  )
}
