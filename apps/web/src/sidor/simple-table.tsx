import type { Kolumn } from '@valfri/ui/data-table-model'
import { DataTableView } from '@valfri/ui/data-table-view'
import { tomtLage } from '@valfri/ui/tabell-lage'

const inget = () => undefined

export interface SimpleTableProps<Rad> {
  caption: string
  visaCaption?: boolean
  kolumner: readonly Kolumn<Rad>[]
  rader: readonly Rad[]
  radId: (rad: Rad) => string
}

/** A table that is read as it stands: few rows in an order of their own. Cards on a small screen, as every list. */
export function SimpleTable<Rad>(p: SimpleTableProps<Rad>) {
  return <DataTableView {...p} lage={tomtLage} onLage={inget} server />
}
