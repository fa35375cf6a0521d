import { createApi } from './api/index.ts'
import type { App } from './app.ts'
import { TESTREGISTER } from './config-register.ts'
import { DEMOPOST, demoPostRoutes } from './demo-post.ts'
import type { Deps } from './deps.ts'
import { dokumentRoutes } from './dokument-rutter.ts'
import { avgiftRoutes } from './export-avgift.ts'
import { exportRoutes } from './export-ersattning.ts'
import { inforandeRoutes } from './export-inforande.ts'
import { insynRoutes } from './export-insyn.ts'
import { kalenderRoutes } from './export-kalender.ts'
import { samverkanRoutes } from './export-samverkan.ts'
import { hjalpRoutes } from './hjalp.ts'
import { mountAuth } from './mount-auth.ts'
import { temaRoutes } from './tema-rutter.ts'
import { testRegisterRoutes } from './test-register.ts'
import { trpcLimits, trpcMount } from './trpc-mount.ts'
import { nyckelRoutes, underskriftRoutes } from './underskrift-rutter.ts'
import { UTFORT_FILER, utfortFilRoutes } from './utfort-filer.ts'

/** Where every route beside health and the web's files hangs: one line each, in one place. */
export async function mountRoutes(app: App, deps: Deps): Promise<void> {
  if (deps.config.demo) app.route(TESTREGISTER, await testRegisterRoutes())
  if (deps.postlada) app.route(DEMOPOST, demoPostRoutes(deps.postlada))
  const identify = await mountAuth(app, deps)
  app.use('/trpc/*', trpcLimits(deps), identify, trpcMount(deps))
  app.route('/api/v1', createApi(deps, identify).app)
  app.route('/hjalp', hjalpRoutes())
  for (const vag of ['/dokument/*', '/filer', '/export/*', `${UTFORT_FILER}/*`, UTFORT_FILER]) app.use(vag, identify)
  app.route('/', underskriftRoutes())
  app.route('/', dokumentRoutes())
  app.route('/', nyckelRoutes(deps))
  app.route('/', exportRoutes())
  app.route('/', avgiftRoutes())
  app.route('/', insynRoutes())
  app.route('/', inforandeRoutes(deps.config))
  app.route('/', samverkanRoutes())
  app.route('/', utfortFilRoutes())
  app.route('/', kalenderRoutes(deps.config))
  app.route('/tema', temaRoutes(deps))
}
