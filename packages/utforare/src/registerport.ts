import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import type { Uppgift } from './registeruppgift.ts'

/** Why a register gave no answer that can be read. None of them says anything of the firm. */
export type Registerfel =
  | 'ej-ansluten'
  | 'inget-nummer'
  | 'okant-nummer'
  | 'for-lang-tid'
  | 'svarar-inte'
  | 'for-manga-fragor'
  | 'nekad'
  | 'ogiltigt-svar'
  | 'pausat'

/** What one register said of one firm: an uppgift that has the register's shape, or why there is none. */
export type Registersvar<R extends Kontrollregister = Kontrollregister> = {
  readonly hamtad: Temporal.Instant
  /** As it came, but for any personnummer in it; null when nothing came. */
  readonly ra: string | null
  /** Who answered. */
  readonly kalla: string
} & (
  | { readonly svarat: true; readonly uppgift: Uppgift<R> }
  | { readonly svarat: false; readonly kod: Registerfel; readonly text: string }
)

/** The one door to public registers. It refuses nothing and throws nothing: what fails is told as a Registerfel. */
export interface Registerport {
  /** @param nummer ten digits; an enskild firma's is a personnummer, so it never stands in an address or a log */
  fraga<R extends Kontrollregister>(register: R, nummer: string, signal?: AbortSignal): Promise<Registersvar<R>>
}
