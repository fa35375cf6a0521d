import type { App } from './app.ts'
import type { Deps } from './deps.ts'
import { mountAuth } from './mount-auth.ts'
import { trpcMount } from './trpc-mount.ts'

/** Where every route beside health and the web's files hangs: one line each, in one place. */
export async function mountRoutes(app: App, deps: Deps): Promise<void> {
  const identify = await mountAuth(app, deps)
  app.use('/trpc/*', identify, trpcMount(deps))
}
