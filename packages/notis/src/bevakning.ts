import type { KommunRoll, UtforareRoll } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'

/** One day that somebody should know of, as its package finds it among its rows. */
export interface Bevakning {
  /** Stable and unique within its slag. */
  readonly id: string
  readonly datum: Temporal.PlainDate
  /** What it is about, for the one who is signed in: a firm, a month, a decision. */
  readonly om: string
  /** The page to open, from '/'. */
  readonly lank: string
  /** Something is still to be done by that day, by the one who asks. */
  readonly vantar: boolean
}

/** Which days are asked for, both included, and when it is asked. */
export interface Period {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
  readonly nu: Temporal.Instant
}

interface Bas {
  /** Kebab-case and stable: it stands in addresses and in exported files. */
  readonly id: string
  /** What the day is: 'Sista dag att komplettera'. */
  readonly namn: string
  /** The days of the one who acts; row level security has chosen the rows. The number of questions does not grow with them. */
  list(tx: AktorTx, period: Period): Promise<readonly Bevakning[]>
}

/** A kind of day that a package keeps watch over, and who sees it in their calendar. */
export type Bevakningsslag =
  | (Bas & { readonly dorr: 'kommun'; readonly roller: readonly KommunRoll[] })
  | (Bas & { readonly dorr: 'utforare'; readonly roller: readonly UtforareRoll[] })

/** Declares a kind of day. */
export function defineBevakning<const T extends Bevakningsslag>(slag: T): T {
  return slag
}
