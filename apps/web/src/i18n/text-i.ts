import type { Sprak } from './sprak.ts'

/** A text that a plugin or a kommun wrote, in one or more languages. */
export interface Flersprakig {
  readonly sv: string
  readonly lattlast?: string
  readonly en?: string
}

/** The text in the reader's language, else in Swedish. */
export function textI(text: Flersprakig, sprak: Sprak): string {
  return text[sprak] ?? text.sv
}
