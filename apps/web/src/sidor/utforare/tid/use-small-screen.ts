import { useSyncExternalStore } from 'react'

const fraga = '(width < 48rem)'

/** True on a screen too narrow for seven columns; the tables' own limit. */
export function useSmallScreen(): boolean {
  return useSyncExternalStore(
    (f) => {
      const media = matchMedia(fraga)
      media.addEventListener('change', f)
      return () => media.removeEventListener('change', f)
    },
    () => matchMedia(fraga).matches,
  )
}
