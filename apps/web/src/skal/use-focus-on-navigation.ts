import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After a change of page, focus goes to its heading, so that a keyboard or screen reader starts where the eye does. */
export function useFocusOnNavigation(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('[data-sidrubrik]')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
