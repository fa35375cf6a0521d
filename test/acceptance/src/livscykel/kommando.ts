import type { z } from 'zod'
import type { Behov, Scen } from './arrangera.ts'
import type { Fakta } from './fakta.ts'
import type { Svar } from './svar.ts'
import type { Vem } from './varld.ts'

/** One command of the scenarios: its arguments, what they ask of the facts, and the use case that it is. */
export interface Kommando<D> {
  /** The closed form of `when.data`. */
  readonly data: z.ZodType<D>
  readonly behov?: (data: D, given: Fakta) => Behov
  readonly run: (scen: Scen, data: D, vem: Vem) => Promise<Svar>
}

/** Keeps the type of the arguments between `data` and `run`, and forgets it for the table. */
export const kommando = <D>(k: Kommando<D>): Kommando<unknown> => k as Kommando<unknown>
