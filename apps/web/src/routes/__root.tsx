import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage, PagePending } from '../skal/page-states.tsx'
import { PublicFrame } from '../skal/public-shell.tsx'
import { useFocusOnNavigation } from '../skal/use-focus-on-navigation.ts'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  // No door is known here, so the page gets the public one's frame.
  notFoundComponent: () => (
    <PublicFrame>
      <NotFoundPage />
    </PublicFrame>
  ),
})

function Root() {
  useFocusOnNavigation()
  return (
    <Suspense
      fallback={
        <main>
          <PagePending />
        </main>
      }
    >
      <Outlet />
    </Suspense>
  )
}
