import {
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type Row,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

export type Cellvarde = string | number | null | undefined

/** One column: what it sorts and searches by, and how it looks. */
export interface Kolumn<Rad> {
  readonly id: string
  readonly rubrik: string
  /** The value to sort, search and filter by; also what is shown unless `visa` says otherwise. */
  readonly varde: (rad: Rad) => Cellvarde
  readonly visa?: (rad: Rad) => ReactNode
  /** Sorts unless false. With server-side rows only columns that the server can sort say true. */
  readonly sorterbar?: boolean
  /** Right-aligned, with figures that line up. */
  readonly tal?: boolean
  /** The row's name: read as its header, and the card's heading on a small screen. One per table. */
  readonly radrubrik?: boolean
  /** Not searched by the free text. */
  readonly ejSokt?: boolean
}

/** A choice above the table; its `id` names a column (client rows) or a parameter of the query (server rows). */
export interface TabellFilter {
  readonly id: string
  readonly etikett: string
  readonly alla: string
  readonly val: readonly { readonly varde: string; readonly text: string }[]
}

const svensk = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' })

/** Swedish order for texts, size for numbers, what is missing last whichever way it is sorted. */
export function jamforVarden(a: Cellvarde, b: Cellvarde): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return svensk.compare(String(a ?? ''), String(b ?? ''))
}

// biome-ignore lint/suspicious/noExplicitAny: the table's features are one constant for rows of every type
type AnyRow = Row<any, any>
const svenskOrdning = (a: AnyRow, b: AnyRow, id: string) => jamforVarden(a.getValue(id), b.getValue(id))
const innehaller = (rad: AnyRow, id: string, text: string) =>
  String(rad.getValue(id) ?? '')
    .toLocaleLowerCase('sv')
    .includes(String(text).toLocaleLowerCase('sv'))
const exakt = (rad: AnyRow, id: string, text: string) => String(rad.getValue(id) ?? '') === text

/** What our tables can do, and no more: each feature costs bytes. */
export const tabellFeatures = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { innehaller, exakt },
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { svenskOrdning },
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
})
