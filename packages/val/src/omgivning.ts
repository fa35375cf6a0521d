import type { TjanstRegister } from '@valfri/plugin-api/register'

/** What a use case of this package needs beside its input. */
export interface Omgivning {
  readonly nu: Temporal.Instant
  readonly tjanster: TjanstRegister
  /** Secret of the keyed hash of personnummer. */
  readonly peppar: string
  /** The call comes from another system by its key, not from a person. */
  readonly maskin?: boolean
}
