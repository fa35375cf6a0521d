import type { Ikonnamn } from '@valfri/ui/ikon'
import type { Ton } from '@valfri/ui/status-tag'
import type { ReactNode } from 'react'

/** One thing that an overview says: how many, of what, and where to see to it. */
export interface Post {
  readonly id: string
  /** `bradskande` first; `lage` is good to know and asks for nothing. */
  readonly vikt: 'bradskande' | 'gor' | 'lage'
  readonly ikon: Ikonnamn
  /** A number or a sum; left out where the words say it all. */
  readonly tal?: ReactNode
  /** What the number counts: 'ärenden att pröva'. */
  readonly rubrik: string
  readonly text?: ReactNode
  readonly tagg?: { readonly ton: Ton; readonly text: string }
  readonly lank: ReactNode
}

const ordning: readonly Post['vikt'][] = ['bradskande', 'gor', 'lage']

/** The most urgent first; what is equally urgent keeps its order. */
export const sortPoster = (poster: readonly Post[]): Post[] =>
  poster.toSorted((a, b) => ordning.indexOf(a.vikt) - ordning.indexOf(b.vikt))
