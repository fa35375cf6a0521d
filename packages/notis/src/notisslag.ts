import type { KommunRoll, UtforareRoll } from '@valfri/auth/roller'

/** When a person wants to be told: at once, in one mail each morning, or not at all. */
export type Nar = 'av' | 'direkt' | 'dagligen'

interface Bas {
  /** Kebab-case and stable: it stands in the database. */
  readonly id: string
  /** The mail's subject, to which the kommun's name is added. It names what kind of thing waits, and nobody. */
  readonly amne: string
  /** One or two sentences: what waits and what is expected. The same for everybody, so it can reveal nothing. */
  readonly text: string
  /** What who has chosen nothing gets. */
  readonly standard: Nar
}

/** A kind of notice to the staff of a nämnd. */
export interface Namndnotis extends Bas {
  readonly dorr: 'kommun'
  readonly roller: readonly KommunRoll[]
}

/** A kind of notice to an utförare. */
export interface Utforarnotis extends Bas {
  readonly dorr: 'utforare'
  readonly roller: readonly UtforareRoll[]
}

export type Notisslag = Namndnotis | Utforarnotis

/** Declares a kind of notice. Its texts are constants: a mail carries no name, no number and nothing of a case. */
export function defineNotisslag<const T extends Notisslag>(slag: T): T {
  return slag
}
