import { createColumnHelper, type RowData, useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'
import { type Kolumn, type TabellFilter, tabellFeatures } from './data-table-model.ts'
import { DataTablePager } from './data-table-pager.tsx'
import { DataTableTools } from './data-table-tools.tsx'
import { DataTableView } from './data-table-view.tsx'
import { EmptyState, ErrorState, Skeleton } from './states.tsx'
import type { TabellLage } from './tabell-lage.ts'
import { saveCsv, tableCsv } from './table-csv.ts'

export interface DataTableProps<Rad> {
  /** What the table holds, in words; read first by screen readers. */
  caption: string
  /** Shows the caption above the table too; hidden by default, where a heading already says it. */
  visaCaption?: boolean
  kolumner: readonly Kolumn<Rad>[]
  /** Undefined while the first answer is awaited. */
  rader: readonly Rad[] | undefined
  radId: (rad: Rad) => string
  lage: TabellLage
  onLage: (lage: TabellLage) => void
  filter?: readonly TabellFilter[]
  /** Placeholder-free label of the search field; no search without it. */
  sok?: string
  /** Rows a page; all rows on one page when it is 0. */
  sidstorlek?: number
  /** The number of rows in all, when the server searched, sorted and paged: `rader` is then one page. */
  antal?: number
  error?: unknown
  onRetry?: () => void
  /** Nothing at all yet (not: nothing found): an EmptyState that says what to do next. */
  tomt: ReactNode
  /** Offers the rows that are left after search and filters as a file of this name; not with server-side rows. */
  csv?: string
  /** Sum row or the like, as a <tr>. */
  fot?: ReactNode
}

/** A list that sorts, searches, filters and pages in the address, with its empty, loading and refused states. */
export function DataTable<Rad extends RowData>(p: DataTableProps<Rad>) {
  if (p.error) return <ErrorState error={p.error} onRetry={p.onRetry} />
  if (!p.rader) return <Skeleton form="tabell" rader={6} />
  const harUrval = p.lage.sok !== '' || Object.keys(p.lage.filter).length > 0
  if (p.rader.length === 0 && !harUrval && (p.antal ?? 0) === 0) return <>{p.tomt}</>
  return <DataTableRows {...p} rader={p.rader} />
}

function DataTableRows<Rad extends RowData>(p: DataTableProps<Rad> & { rader: readonly Rad[] }) {
  const { lage, onLage, sidstorlek = 25 } = p
  const server = p.antal !== undefined
  const columns = useMemo(() => {
    const helper = createColumnHelper<typeof tabellFeatures, Rad>()
    return helper.columns(
      p.kolumner.map((k) =>
        helper.accessor((rad: Rad) => k.varde(rad), {
          id: k.id,
          header: k.rubrik,
          sortFn: 'svenskOrdning',
          filterFn: 'exakt',
          enableSorting: k.sorterbar ?? !server,
          enableGlobalFilter: !k.ejSokt,
        }),
      ),
    )
  }, [p.kolumner, server])

  const table = useTable({
    features: tabellFeatures,
    columns,
    data: p.rader,
    getRowId: p.radId,
    state: {
      sorting: lage.sortera ? [{ id: lage.sortera, desc: lage.fallande }] : [],
      globalFilter: lage.sok,
      columnFilters: Object.entries(lage.filter).map(([id, value]) => ({ id, value })),
      pagination: { pageIndex: lage.sida - 1, pageSize: sidstorlek || Number.MAX_SAFE_INTEGER },
    },
    globalFilterFn: 'innehaller',
    autoResetPageIndex: false,
    manualFiltering: server,
    manualSorting: server,
    manualPagination: server,
    rowCount: p.antal,
  })

  const funna = server ? (p.antal ?? 0) : table.getFilteredRowModel().rows.length
  const save = () => {
    const alla = table.getPrePaginatedRowModel().rows.map((r) => r.original)
    saveCsv(p.csv ?? '', tableCsv(p.kolumner, alla, p.filter))
  }
  const sidor = Math.max(1, sidstorlek ? Math.ceil(funna / sidstorlek) : 1)
  const rader = table.getRowModel().rows.map((r) => r.original)

  return (
    <div className="vf-tabell">
      {(p.sok || p.filter || p.csv) && (
        <DataTableTools
          sok={p.sok}
          filter={p.filter ?? []}
          lage={lage}
          onLage={onLage}
          funna={funna}
          onCsv={p.csv && !server && rader.length > 0 ? save : undefined}
        />
      )}
      {rader.length === 0 ? (
        <EmptyState rubrik="Inget matchar ditt urval" ikon="sok">
          <button
            type="button"
            className="vf-lankknapp"
            onClick={() => onLage({ ...lage, sok: '', filter: {}, sida: 1 })}
          >
            Rensa sökning och filter
          </button>
        </EmptyState>
      ) : (
        <DataTableView {...p} rader={rader} server={server} />
      )}
      {sidor > 1 && (
        <DataTablePager sida={Math.min(lage.sida, sidor)} sidor={sidor} onSida={(sida) => onLage({ ...lage, sida })} />
      )}
    </div>
  )
}
