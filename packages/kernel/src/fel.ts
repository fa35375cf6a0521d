/** One way to fail, with what the person reads, what the log keeps and where the rule stands. */
export interface FelText {
  /** Swedish, for the person: what is wrong. */
  readonly text: string
  /** Swedish: what to do now. */
  readonly nasta?: string
  /** The rule behind the refusal, such as 'LOV 8 kap. 1 §'. */
  readonly lagrum?: string
  /** HTTP status that carries it. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
}

export interface Fel<K extends string = string> extends FelText {
  readonly kod: K
  /** Field paths with their own message, for forms and import rows. */
  readonly falt?: Readonly<Record<string, string>>
  /** Facts that the caller may show, never personal data. */
  readonly detaljer?: Readonly<Record<string, unknown>>
}

export type Result<T, F extends Fel = Fel> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fel: F }

/** Wraps a value that was reached without a Fel. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

interface FelTillagg {
  readonly text?: string
  readonly nasta?: string
  readonly falt?: Readonly<Record<string, string>>
  readonly detaljer?: Readonly<Record<string, unknown>>
}

export interface FelLista<K extends string> {
  /** Makes a refused Result; `tillagg` sharpens the text for this one case. */
  (kod: K, tillagg?: FelTillagg): { readonly ok: false; readonly fel: Fel<K> }
  readonly koder: readonly K[]
}

/**
 * Declares the ways in which one capability can refuse. Codes are kebab-case and stable: they stand in logs,
 * in the HTTP API's problem+json and in the tests.
 */
export function defineFel<const T extends Record<string, FelText>>(texter: T): FelLista<keyof T & string> {
  const make = (kod: keyof T & string, tillagg: FelTillagg = {}) => {
    const bas = texter[kod] as FelText
    return { ok: false as const, fel: { kod, ...bas, ...tillagg } }
  }
  return Object.assign(make, { koder: Object.keys(texter) as (keyof T & string)[] })
}

export type FelKod<L> = L extends FelLista<infer K> ? K : never
