import { DataTable, type DataTableProps } from '@valfri/ui/data-table'
import { EmptyState, type EmptyStateProps } from '@valfri/ui/states'
import { useTabellLage } from './use-tabell-lage.ts'

/** A question and how it stands: what useQuery gives. */
export interface Listfraga<Rad> {
  readonly data: readonly Rad[] | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

export interface ListTableProps<Rad>
  extends Omit<DataTableProps<Rad>, 'rader' | 'lage' | 'onLage' | 'error' | 'onRetry' | 'tomt'> {
  fraga: Listfraga<Rad>
  /** Said when there is nothing at all yet, and what to do next. */
  tomt: Omit<EmptyStateProps, 'children'> & { text: string }
}

/** The whole list that a question gives, with its loading, refused and empty states; search, order and page in the address. */
export function ListTable<Rad extends object>({ fraga, tomt, ...tabell }: ListTableProps<Rad>) {
  const [lage, onLage] = useTabellLage(tabell.filter?.map((f) => f.id))
  const { text, ...tomtRuta } = tomt
  return (
    <DataTable
      {...tabell}
      rader={fraga.data}
      error={fraga.error}
      onRetry={() => void fraga.refetch()}
      lage={lage}
      onLage={onLage}
      tomt={
        <EmptyState {...tomtRuta}>
          <p>{text}</p>
        </EmptyState>
      }
    />
  )
}
