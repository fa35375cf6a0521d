import { appRouter } from '@valfri/server/router'
import { z } from 'zod'

/** A tRPC procedure as its definition says it. */
export interface Procedur {
  readonly namn: string
  readonly typ: 'query' | 'mutation' | 'subscription'
  readonly behorighet: string | undefined
  /** The shapes of its input, in the order they are checked. */
  readonly indata: readonly z.ZodType[]
}

interface Definition {
  readonly type: Procedur['typ']
  readonly meta?: { readonly behorighet?: string }
  readonly inputs: readonly unknown[]
}

/** Every procedure of the composed router, also those that are added tomorrow. */
export function listProcedurer(): Procedur[] {
  const alla = appRouter._def.procedures as unknown as Record<string, { readonly _def: Definition }>
  return Object.entries(alla).map(([namn, { _def }]) => ({
    namn,
    typ: _def.type,
    behorighet: _def.meta?.behorighet,
    indata: _def.inputs.filter((i) => i instanceof z.ZodType),
  }))
}
