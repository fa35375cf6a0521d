import { initTRPC, TRPCError } from '@trpc/server'
import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { Fel, Result } from '@valfri/kernel/fel'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ZodError } from 'zod'
import { type Behorigheter, isAllowed } from './behorighet.ts'
import { authFel } from './fel.ts'
import type { Inloggad } from './inloggad.ts'
import { toIndataFel } from './zod-fel.ts'

/** What a request brings to each procedure. */
export interface Ctx {
  readonly db: Databas
  readonly aktor: Aktor
  readonly nu: Klocka
  readonly tjanster: TjanstRegister
  /** The composed matrix of every capability's acts. */
  readonly behorigheter: Behorigheter
  readonly requestId: string
  /** Where long work is sent; a job exists if and only if its transaction is committed. */
  readonly jobb: Jobbko
  /** The name of who is signed in, for decisions that carry it. */
  readonly namn: string | null
  /** Secret for keyed hashes of personnummer. */
  readonly peppar: string
  /** The signed-in person behind the request, whichever uppdrag they act under; null for a key and for nobody. */
  readonly inloggad: Inloggad | null
  /** The demo: sign-in is by Test-legitimation, and the pages say so. */
  readonly demo: boolean
}

/** What each procedure declares beside its shape. */
export interface Meta {
  /** The act in the matrix, such as 'ansokan.besluta'. */
  readonly behorighet: string
}

const TRPC_KOD = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
} as const

/** Carries a Fel through tRPC to the person. */
export class FelError extends Error {
  readonly fel: Fel
  constructor(fel: Fel) {
    super(fel.kod)
    this.fel = fel
  }
}

export function toTrpcError(fel: Fel): TRPCError {
  return new TRPCError({ code: TRPC_KOD[fel.status], message: fel.text, cause: new FelError(fel) })
}

/** The value of a Result, or the refusal as an error that carries its Fel to the client. */
export function unwrap<T>(resultat: Result<T>): T {
  if (!resultat.ok) throw toTrpcError(resultat.fel)
  return resultat.value
}

/** The Fel that an error carries to the person; input that a schema refuses is one too. */
function felOf(error: TRPCError): Fel | null {
  if (error.cause instanceof FelError) return error.cause.fel
  return error.cause instanceof ZodError ? toIndataFel(error.cause) : null
}

const t = initTRPC
  .context<Ctx>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const fel = felOf(error)
      return {
        ...shape,
        // No stack and no SQL ever reaches a browser.
        message: fel?.text ?? (error.code === 'INTERNAL_SERVER_ERROR' ? 'Något gick fel hos oss.' : shape.message),
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, fel },
      }
    },
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

const bas = t.procedure.use(({ ctx, meta, next }) => {
  const act = meta && ctx.behorigheter[meta.behorighet]
  if (isAllowed(ctx.aktor, act)) return next()
  const inne = ctx.aktor.typ !== 'publik'
  throw toTrpcError((inne ? authFel('ej-behorig') : authFel('ej-inloggad')).fel)
})

type Typ = Aktor['typ']
type AktorAv<T extends Typ> = Extract<Aktor, { typ: T }>

function procedureFor<T extends Typ>(typ: T) {
  return bas.use(({ ctx, next }) => {
    if (ctx.aktor.typ !== typ) throw toTrpcError(authFel('fel-ingang').fel)
    const aktor = ctx.aktor as AktorAv<T>
    return next({ ctx: { aktor, withAktor: <R>(fn: (tx: AktorTx) => Promise<R>) => withAktor(ctx.db, aktor, fn) } })
  })
}

/** Acts of a nämnd's staff. */
export const kommunProcedure = procedureFor('kommun')
/** Acts of an utförare. */
export const utforareProcedure = procedureFor('utforare')
/** Acts of a brukare or someone who stands in for one. */
export const personProcedure = procedureFor('person')
/** Acts of those who run the instance. */
export const plattformProcedure = procedureFor('plattform')
/** What anyone may ask; runs as `publik` even when somebody is signed in. */
export const publikProcedure = bas.use(({ ctx, next }) => {
  const aktor: Aktor = { typ: 'publik' }
  return next({ ctx: { withAktor: <R>(fn: (tx: AktorTx) => Promise<R>) => withAktor(ctx.db, aktor, fn) } })
})
/** Acts open to several aktörer: the matrix says which. */
export const delProcedure = bas.use(({ ctx, next }) =>
  next({ ctx: { withAktor: <R>(fn: (tx: AktorTx) => Promise<R>) => withAktor(ctx.db, ctx.aktor, fn) } }),
)
