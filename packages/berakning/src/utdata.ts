import type { EjErsatt, Rad } from '@valfri/plugin-api/rad'

export type { EjErsatt, Rad, RadDel, RadKalla, Radslag } from '@valfri/plugin-api/rad'

/** What a run gives: the rows are the payment, to the öre, and nothing is added outside them. */
export interface Berakning {
  /** In an order that follows from the rows alone. */
  readonly rader: readonly Rad[]
  readonly summaOre: bigint
  readonly ejErsatt: readonly EjErsatt[]
}

/** One thing that stops a run, named so that someone can put it right. */
export interface Berakningsproblem {
  readonly kod: string
  /** Swedish. */
  readonly text: string
  readonly handelseId?: string
  readonly bestallningId?: string
  readonly datum?: string
  readonly parameter?: string
}
