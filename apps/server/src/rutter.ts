import type { App } from './app.ts'
import type { Deps } from './deps.ts'

/** Where every route beside health and the web's files hangs: one line each, in one place. */
export async function mountRoutes(_app: App, _deps: Deps): Promise<void> {}
