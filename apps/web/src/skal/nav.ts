import type { LinkProps } from '@tanstack/react-router'
import type { Ikonnamn } from '@valfri/ui/ikon'

/** What a menu may ask of the server before it shows an entry. */
export type Navvillkor = 'arbetsplatser' | 'kodarenden' | 'bedomningar' | 'narvaro'

/** One way in a door's menu. `text` is a key of the door's nav texts. */
export interface Navpunkt<K extends string> {
  readonly till: NonNullable<LinkProps['to']>
  readonly text: K
  readonly ikon: Ikonnamn
  /** Shown only to who has one of these roles; everyone in the door without it. The server decides for real. */
  readonly roller?: readonly string[]
  /** Shown only where the door has something behind it; asked of the server by `useNavVillkor`. */
  readonly visasNar?: Navvillkor
  /** Marked as current only on its own page, not on the pages under it. */
  readonly exakt?: boolean
}

/** Checks the keys and addresses of a menu. */
export function defineNav<K extends string>(
  _texter: { readonly sv: Readonly<Record<K, string>> },
  punkter: readonly Navpunkt<K>[],
) {
  return punkter
}
