import type { Sql } from 'postgres'

/** What every part of the loader is given. */
export interface Laddning {
  /** The owner, in one transaction. */
  readonly sql: Sql
  readonly peppar: string
  /** How much of the world: 1 is Norra Bohuslän at its real size. */
  readonly skala: number
  readonly progress: (text: string) => void
}
