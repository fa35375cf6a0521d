import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet, useBlocker } from '@tanstack/react-router'
import { Suspense } from 'react'
import { NotFoundPage, PagePending } from '../skal/page-states.tsx'
import { PublicFrame } from '../skal/public-shell.tsx'
import { useFocusOnNavigation } from '../skal/use-focus-on-navigation.ts'
import { hasPendingWrites, settleWrites } from '../trpc/pending-writes.ts'

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
  const { queryClient } = Route.useRouteContext()
  // A page is not left before what was saved on it is answered: the next one would show the old text.
  useBlocker({
    shouldBlockFn: async () => !(await settleWrites(queryClient)),
    enableBeforeUnload: hasPendingWrites,
  })
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
