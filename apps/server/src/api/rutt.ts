import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Behorighet, isAllowed } from '@valfri/auth/behorighet'
import { authFel } from '@valfri/auth/fel'
import { withIdempotens } from '@valfri/auth/idempotens'
import type { Ctx } from '@valfri/auth/trpc'
import { toIndataFel } from '@valfri/auth/zod-fel'
import { type AktorTx, withAktor } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Context } from 'hono'
import { z } from 'zod'
import type { CtxVariabler } from '../identifiera.ts'
import { sendFel } from '../svara-fel.ts'
import { describeRutt } from './beskriv-rutt.ts'

/** One address of the open API: who may, which shapes, one call. No rule lives here. */
export interface ApiRutt<P extends z.ZodType, F extends z.ZodType, K extends z.ZodType, S extends z.ZodType> {
  readonly metod: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it, from /api/v1: '/kommuner/{kommunId}'. */
  readonly vag: string
  /** The act in the matrix, such as 'utfort.rapportera'. */
  readonly behorighet: string
  /** What a signed-in person must do themselves, such as attesting: an API key is told so, whatever its role. */
  readonly personligt?: true
  /** Swedish, one line. */
  readonly sammanfattning: string
  /** The heading it stands under in the description. */
  readonly grupp: string
  /** Parameters of the path. */
  readonly params?: P
  /** Parameters of the query string; never a personnummer. */
  readonly fraga?: F
  /** The JSON body, or the text of an XML one. */
  readonly kropp?: K
  /** How the body is written; JSON unless it says otherwise. */
  readonly format?: 'xml'
  readonly svar: S
  /** The use case, in one transaction as the aktör. A refused Result leaves nothing behind. */
  readonly gor: (
    tx: AktorTx,
    indata: { readonly params: z.output<P>; readonly fraga: z.output<F>; readonly kropp: z.output<K> },
    ctx: Ctx,
  ) => Promise<Result<z.input<S>>>
}

/** What the matrix of permissions and the tests need to know of a route. */
export interface ApiPost {
  readonly metod: string
  readonly vag: string
  readonly behorighet: string
}

export interface Api {
  readonly app: OpenAPIHono<{ Variables: CtxVariabler }>
  /** Every route so far, for the matrix. */
  readonly rutter: ApiPost[]
}

const Tomt = z.object({})

/**
 * Adds a route. Behind it, always in this order: the matrix, the shapes, the transaction, and for writes the
 * idempotency key, so that the same call twice has one effect.
 */
export function addRutt<
  P extends z.ZodType = typeof Tomt,
  F extends z.ZodType = typeof Tomt,
  K extends z.ZodType = typeof Tomt,
  S extends z.ZodType = z.ZodType,
>(api: Api, rutt: ApiRutt<P, F, K, S>): void {
  api.rutter.push({ metod: rutt.metod.toUpperCase(), vag: `/api/v1${rutt.vag}`, behorighet: rutt.behorighet })
  api.app.openAPIRegistry.registerPath(describeRutt(rutt))
  const las = readerFor(rutt.params, rutt.fraga, rutt.kropp, rutt.format === 'xml' ? readXml : readJson)
  api.app.on(rutt.metod.toUpperCase(), rutt.vag.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const ctx = c.get('ctx')
    const act = ctx.behorigheter[rutt.behorighet]
    if (rutt.personligt && isNyckel(ctx)) return sendFel(c, authFel('kraver-person').fel)
    if (!isAllowed(ctx.aktor, act))
      return sendFel(c, authFel(ctx.aktor.typ === 'publik' ? 'ej-inloggad' : 'ej-behorig').fel)
    const indata = await las(c)
    if (!indata.ok) return sendFel(c, indata.fel)
    const nyckel = rutt.metod === 'get' ? undefined : c.req.header('idempotency-key')
    const svar = await withAktor(ctx.db, aktorFor(ctx, act), (tx) =>
      withIdempotens(tx, nyckel, { vag: c.req.path, ...indata.value.rad }, () =>
        rutt.gor(tx, indata.value.indata, ctx),
      ),
    )
    return svar.ok ? c.json(svar.value as object) : sendFel(c, svar.fel)
  })
}

/** Whether the request acts by an API key: as somebody, and with nobody signed in. */
const isNyckel = (ctx: Ctx): boolean => ctx.aktor.typ !== 'publik' && ctx.inloggad === null

/** What anyone may ask is answered as to anyone, also when somebody asks with a key. */
function aktorFor(ctx: Ctx, act: Behorighet | undefined): Ctx['aktor'] {
  return act?.publik ? { typ: 'publik' } : ctx.aktor
}

function readerFor<P extends z.ZodType, F extends z.ZodType, K extends z.ZodType>(
  params: P | undefined,
  fraga: F | undefined,
  kropp: K | undefined,
  readKropp: (c: Context) => Promise<Result<unknown>>,
) {
  type Indata = { params: z.output<P>; fraga: z.output<F>; kropp: z.output<K> }
  const schema = z.object({ params: params ?? Tomt, fraga: fraga ?? Tomt, kropp: kropp ?? z.unknown() })
  return async (c: Context): Promise<Result<{ indata: Indata; rad: object }>> => {
    const given = kropp ? await readKropp(c) : ok({})
    if (!given.ok) return given
    const rad = { params: c.req.param(), fraga: c.req.query(), kropp: given.value }
    const last = schema.safeParse(rad)
    return last.success ? ok({ indata: last.data as Indata, rad }) : { ok: false, fel: toIndataFel(last.error) }
  }
}

/** The text of a body in UTF-8. Nothing is parsed here: the use case reads it safely. */
async function readXml(c: Context): Promise<Result<unknown>> {
  const typ = c.req.header('content-type') ?? ''
  if (!/^(application|text)\/xml\b/.test(typ))
    return authFel('fel-innehallstyp', { nasta: 'Skicka XML med Content-Type: application/xml.' })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer()))
  } catch {
    // Bytes that are no UTF-8 would be read as something else than was sent.
    return authFel('felaktiga-uppgifter', { text: 'Kroppen är inte text i UTF-8.' })
  }
}

async function readJson(c: Context): Promise<Result<unknown>> {
  const typ = c.req.header('content-type') ?? ''
  if (!typ.includes('json')) return authFel('fel-innehallstyp')
  try {
    return ok(await c.req.json())
  } catch {
    // Not JSON at all: the sender is told so, and there is no more to know of it.
    return authFel('felaktiga-uppgifter', { text: 'Kroppen är inte giltig JSON.' })
  }
}
