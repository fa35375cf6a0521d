/** What a machine check of one answer says: help for the one who reviews, never an outcome (KL 6 kap. 38 §). */
export type Provningsutfall = 'stod' | 'motsager' | 'okand' | 'kravs-ej'

export interface Provning {
  readonly utfall: Provningsutfall
  /** kebab-case, for the log and for tests. */
  readonly kod: string
  /** Swedish, for the one who reviews and the one who applies. */
  readonly text: string
  /** What the check looked at: 'svar' is the utförare's own answer, otherwise a register's name. */
  readonly kalla: string
}

/** The answer supports that the villkor is met. */
export function stod(text: string, kalla = 'svar'): Provning {
  return { utfall: 'stod', kod: 'stod', text, kalla }
}

/** The answer contradicts that the villkor is met. */
export function motsager(kod: string, text: string, kalla = 'svar'): Provning {
  return { utfall: 'motsager', kod, text, kalla }
}

/** The answer does not say; a person must look. */
export function okand(kod: string, text: string, kalla = 'svar'): Provning {
  return { utfall: 'okand', kod, text, kalla }
}

/** The villkor does not apply to this application. */
export function kravsEj(text: string, kalla = 'svar'): Provning {
  return { utfall: 'kravs-ej', kod: 'kravs-ej', text, kalla }
}
