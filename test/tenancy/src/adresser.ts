import type { Ctx } from '@valfri/auth/trpc'
import type { Aktor } from '@valfri/db/aktor'
import type { TestDb } from '@valfri/db/testdb'
import { createApi } from '@valfri/server/api/index'
import { dokumentRoutes, dokumentRutter } from '@valfri/server/dokument-rutter'
import { avgiftRoutes, avgiftRutter } from '@valfri/server/export-avgift'
import { exportRoutes, exportRutter } from '@valfri/server/export-ersattning'
import { inforandeRoutes, inforandeRutter } from '@valfri/server/export-inforande'
import { insynRoutes, insynRutter } from '@valfri/server/export-insyn'
import { kalenderRoutes, kalenderRutter } from '@valfri/server/export-kalender'
import { samverkanRoutes, samverkanRutter } from '@valfri/server/export-samverkan'
import type { CtxVariabler } from '@valfri/server/identifiera'
import { underskriftRoutes, underskriftRutter } from '@valfri/server/underskrift-rutter'
import { utfortFilRoutes, utfortFilRutter } from '@valfri/server/utfort-filer'
import { Hono } from 'hono'
import { ctxFor } from './prov-ctx.ts'

/** An address that answers under an act of the matrix. */
export interface Adress {
  readonly metod: string
  /** As hono writes it, with ':id'. */
  readonly vag: string
  readonly behorighet: string
}

/** Addresses that answer the same to everybody, or are the way in: what each is, in place of an act. */
export const utanAkt: Readonly<Record<string, string>> = {
  'GET /health/live': 'for the machine that watches the process',
  'GET /health/ready': 'for the machine that watches the process',
  'GET /auth/sida.css': 'style of the sign-in pages',
  'GET /auth/logga-in': 'the way in',
  'GET /auth/ater': 'the way in',
  'POST /auth/uppdrag': 'changes whom one acts as, among one’s own uppdrag',
  'POST /auth/logga-ut': 'the way out',
  'GET /api/v1/openapi.json': 'describes the API',
  'GET /hjalp': 'the handbook',
  'GET /hjalp/stil.css': 'the handbook',
  'GET /hjalp/:typsnitt.woff2': 'the handbook’s font, by its own name',
  'GET /hjalp/:sida': 'the handbook',
  'GET /.well-known/valfri-underskrift.json': 'public keys of signatures',
  'GET /tema/:fil{[0-9]{4}\\.css}': 'a kommun’s colours',
  'GET /test-legitimation/val.js': 'the demo’s sign-in',
  'GET /test-legitimation/val/:uid': 'the demo’s sign-in',
  'POST /test-legitimation/val/:uid': 'the demo’s sign-in',
  'GET /demo/post': 'the demo’s mailbox',
  'POST /test-register/:register': 'the demo’s public registers',
}

/** An address as the matrix writes it: a font goes by no name of its own there. */
export const plainName = (adress: string): string => adress.replace(/[\w-]+\.woff2$/, ':typsnitt.woff2')

/** The addresses that answer under an act, as they are when one asks as the aktör. */
export function appFor(bas: TestDb, aktor: Aktor): Hono<{ Variables: CtxVariabler }> {
  const ctx: Ctx = ctxFor(bas, aktor)
  const identify = async (c: { set: (namn: 'ctx', ctx: Ctx) => void }, next: () => Promise<void>) => {
    c.set('ctx', ctx)
    await next()
  }
  const app = new Hono<{ Variables: CtxVariabler }>()
  app.use(identify)
  app.route('/api/v1', createApi({ config: { adress: 'http://localhost' } } as never, identify).app)
  app.route('/', underskriftRoutes())
  app.route('/', dokumentRoutes())
  app.route('/', exportRoutes())
  app.route('/', avgiftRoutes())
  app.route('/', insynRoutes())
  app.route('/', inforandeRoutes({ adress: 'http://localhost' }))
  app.route('/', samverkanRoutes())
  app.route('/', utfortFilRoutes())
  app.route('/', kalenderRoutes({ adress: 'http://localhost' }))
  // As the real app: what we did not expect tells nothing.
  app.onError((_fel, c) => c.text('', 500))
  return app
}

/** Every address that has an act: of the open API, and of files. */
export function listAdresser(): Adress[] {
  const { rutter } = createApi({ config: { adress: 'http://localhost' } } as never, async (_c, next) => next())
  const api = rutter.map((r) => ({ ...r, vag: r.vag.replaceAll(/\{(\w+)\}/g, ':$1') }))
  return [
    ...api,
    ...dokumentRutter,
    ...underskriftRutter,
    ...exportRutter,
    ...avgiftRutter,
    ...insynRutter,
    ...inforandeRutter,
    ...samverkanRutter,
    ...utfortFilRutter,
    ...kalenderRutter,
  ]
}
