import { useLocation, useNavigate } from '@tanstack/react-router'
import { parseTabellLage, type TabellLage, writeTabellLage } from '@valfri/ui/tabell-lage'
import { useCallback, useMemo } from 'react'

/**
 * A list's search, order, page and filters, kept in the address.
 *
 * @param filternamn the ids of the list's filters
 * @param prefix when a page has more than one list
 */
export function useTabellLage(
  filternamn: readonly string[] = [],
  prefix = '',
): [TabellLage, (lage: TabellLage) => void] {
  const search = useLocation({ select: (l) => l.search as Record<string, unknown> })
  const navigate = useNavigate()
  const nyckel = filternamn.join()
  const lage = useMemo(() => parseTabellLage(search, nyckel ? nyckel.split(',') : [], prefix), [search, nyckel, prefix])
  const onLage = useCallback(
    (nytt: TabellLage) => {
      const params = writeTabellLage(nytt, nyckel ? nyckel.split(',') : [], prefix)
      void navigate({
        to: '.',
        search: (forut: object) => ({ ...forut, ...params }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate, nyckel, prefix],
  )
  return [lage, onLage]
}
