import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import type { ReactNode } from 'react'

export interface LoadedProps<D> {
  fraga: { readonly data: D | undefined; readonly error: unknown; readonly refetch: () => unknown }
  /** What is said when there is nothing; left out where an empty page says itself. */
  tomt?: { readonly om: (data: D) => boolean; readonly rubrik: string; readonly text: string }
  children: (data: D) => ReactNode
}

/** What a query brings, or why it is not there yet. */
export function Loaded<D>({ fraga, tomt, children }: LoadedProps<D>) {
  const { data, error, refetch } = fraga
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton form="tabell" rader={4} />
  if (tomt?.om(data))
    return (
      <EmptyState rubrik={tomt.rubrik} ikon="kalender">
        <p>{tomt.text}</p>
      </EmptyState>
    )
  return children(data)
}
