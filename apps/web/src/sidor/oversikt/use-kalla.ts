import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { Post } from './post.ts'

/** One question of an overview: what its answer asks of the reader, or that it could not be answered. */
export interface Kalla {
  readonly laddar: boolean
  readonly error: unknown
  readonly onRetry: () => void
  readonly poster: readonly Post[]
}

/**
 * Asks one question, when the role may.
 *
 * @param toPoster what the answer asks of the reader; nothing to do is no post
 */
export function useKalla<D, E, K extends readonly unknown[]>(
  fraga: UseQueryOptions<D, E, D, K>,
  aktiv: boolean,
  toPoster: (data: D) => readonly Post[],
): Kalla {
  const { data, error, refetch, isPending } = useQuery({ ...fraga, enabled: aktiv })
  return {
    laddar: aktiv && isPending,
    error: aktiv ? error : null,
    onRetry: () => void refetch(),
    poster: aktiv && data !== undefined ? toPoster(data) : [],
  }
}
