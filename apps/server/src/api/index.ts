import { OpenAPIHono } from '@hono/zod-openapi'
import { authFel } from '@valfri/auth/fel'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from '../deps.ts'
import type { CtxVariabler } from '../identifiera.ts'
import { sendFel } from '../svara-fel.ts'
import { ansokanRutter } from './ansokan.ts'
import { beslutRutter } from './beslut.ts'
import { dateradeRutter } from './daterade.ts'
import { ersattningRutter } from './ersattning.ts'
import { fakturaRutter } from './faktura.ts'
import { jamforRutter } from './jamfor.ts'
import { kodarendeRutter } from './kodarenden.ts'
import { kommunRutter } from './kommuner.ts'
import { migRutter } from './mig.ts'
import type { Api } from './rutt.ts'
import { underlagRutter } from './underlag.ts'
import { utfordTidRutter } from './utford-tid.ts'

/** Every area of the API, one line each. */
const omraden: readonly ((api: Api) => void)[] = [
  kommunRutter, //
  migRutter,
  jamforRutter,
  ansokanRutter,
  beslutRutter,
  dateradeRutter,
  underlagRutter,
  utfordTidRutter,
  kodarendeRutter,
  ersattningRutter,
  fakturaRutter,
]

/**
 * The open, versioned HTTP API at /api/v1, described at /api/v1/openapi.json. API keys, problem+json, idempotency
 * keys on writes, cursor pages. Within v1 fields are added and never taken away.
 */
export function createApi(deps: Pick<Deps, 'config'>, identify: MiddlewareHandler<{ Variables: CtxVariabler }>): Api {
  const app = new OpenAPIHono<{ Variables: CtxVariabler }>()
  const api: Api = { app, rutter: [] }
  app.openAPIRegistry.registerComponent('securitySchemes', 'nyckel', { type: 'http', scheme: 'bearer' })
  app.use(identify)
  for (const register of omraden) register(api)
  const dokument = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Valfri',
      version: '1.0.0',
      description: 'Öppet API för kommuner och utförare. Skicka nyckeln som Authorization: Bearer valfri_…',
    },
    servers: [{ url: `${deps.config.adress}/api/v1` }],
  })
  app.get('/openapi.json', (c) => c.json(dokument))
  app.notFound((c) => sendFel(c, authFel('finns-inte').fel))
  return api
}
