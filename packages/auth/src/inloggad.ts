import type { ValtUppdrag } from './schema.ts'

/** The person behind a session. Who they act as is the aktör; this is who they are. */
export interface Inloggad {
  readonly identitetId: string
  readonly namn: string
  readonly personnummerHash: string
  /** Which uppdrag they have chosen; null until they choose. */
  readonly valt: ValtUppdrag | null
  /** The e-legitimation's ID token, as it was verified at sign-in: what says how the person is known. */
  readonly idToken: string | null
}
