import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { Kvot } from '@valfri/kernel/kvot'
import type { EgnaSteg } from '@valfri/plugin-api/modell'
import type { Prisenhet } from '@valfri/plugin-api/parameter'
import type { Datum, Radenhet, Segment } from '@valfri/plugin-api/rad'
import type { Modell } from './modell.ts'

export type { Datum, Segment } from '@valfri/plugin-api/rad'

/** A price that a kommun decided, in force until the next row with the same key and segment. Öre per `enhet`. */
export interface Prisrad {
  readonly nyckel: string
  /** Empty: for all. Every key that is named must equal the event's. */
  readonly segment: Segment
  readonly enhet: Prisenhet
  readonly ore: bigint
  readonly fran: Datum
  readonly beslut: BeslutKalla
}

export interface DateradMangd {
  readonly fran: Datum
  readonly minuter: number
}

/** A beställning as the calculation sees it: one person, one insats, one utförare. */
export interface Bestallning {
  readonly id: string
  /** Pseudonym. */
  readonly personId: string
  /** An insats of the model; for most kommuner the del's own id. */
  readonly insats: string
  readonly fran: Datum
  /** Last day, inclusive; missing: until further notice. */
  readonly till?: Datum | null
  /** Granted minutes a month by date, for `beviljad-tid`. */
  readonly beviljat?: readonly DateradMangd[]
  /**
   * Granted minutes per the limit's period by date, for `grans`. When it changes inside a period, the highest value in
   * force that period counts: a cap is never prorated.
   */
  readonly gransminuter?: readonly DateradMangd[]
  readonly zon?: string | null
  readonly omfattning?: string | null
  /** The same where it has changed, each from its own date; goes before `omfattning`. */
  readonly omfattningar?: readonly { readonly fran: Datum; readonly omfattning: string }[]
  /** Set by a handläggare, each from its own date. */
  readonly nivaer?: readonly { readonly fran: Datum; readonly niva: string }[]
  readonly dagarPerVecka?: number
  readonly avstandKm?: Kvot
  readonly dubbelbemanning?: boolean
  /** Days of absence in a row that earlier runs counted. */
  readonly franvaroIngaende?: number
  /** Samtal of the ärende that earlier runs counted. */
  readonly tidigareTillfallen?: number
  readonly sarskildaSkalBarnUnder18?: boolean
  readonly forsorjningsstod?: boolean
}

interface HandelseBas {
  readonly id: string
  readonly bestallningId: string
}
/** Times are whole minutes since 1970-01-01T00:00Z. */
export interface Besok extends HandelseBas {
  readonly typ: 'utford' | 'avbojt' | 'bomtid' | 'avbokad' | 'installt'
  readonly start: number
  readonly slut: number
  readonly personal?: number
  /** When it was cancelled (avbokad). */
  readonly avbokad?: number
}
export interface Minutsumma extends HandelseBas {
  readonly typ: 'utford-summa'
  readonly datum: Datum
  readonly minuter: number
}
export interface Dag extends HandelseBas {
  readonly typ: 'narvaro' | 'franvaro'
  readonly datum: Datum
  readonly planeradeMinuter?: number
  /** A day of another length than the beslut's, such as 'halvdag': its prices are matched on this omfattning. */
  readonly omfattning?: string
}
export interface Antal extends HandelseBas {
  readonly typ: 'antal' | 'sen-avbestallning'
  readonly datum: Datum
  /** A key of the model's artiklar, such as 'portion'. */
  readonly artikel: string
  readonly antal: number
}
export interface Samtal extends HandelseBas {
  readonly typ: 'samtal' | 'uteblivet'
  readonly datum: Datum
}
export type Handelse = Besok | Minutsumma | Dag | Antal | Samtal

/**
 * Performed visits (typ 'utford') in columns, for runs too large for objects. Row i is one visit; `bestallning[i]` is its
 * index in `bestallningar`. The result is the same as for objects, whatever the order.
 */
export interface Besokskolumner {
  readonly antal: number
  /** Whole minutes since 1970-01-01T00:00Z. */
  readonly start: Int32Array
  readonly slut: Int32Array
  readonly bestallning: Int32Array
  /** Number of staff; missing: one. */
  readonly personal?: Uint8Array
  /** The event's id; asked only where a limit must choose, and for details. */
  readonly id: (i: number) => string
}

/** A settled row that is taken back as it stands. */
export interface Krediteras {
  readonly id: string
  readonly text?: string
  readonly antal: Kvot
  readonly enhet: Radenhet
  readonly aprisOre: bigint
  readonly faktor?: Kvot
  readonly beloppOre: bigint
  readonly parameter?: string
  readonly segment?: Segment
  readonly fran: Datum
  readonly beslut: BeslutKalla
}

/** A correction after the lock: settled rows are negated, new ones are priced on their own day. */
export interface Korrigering {
  readonly orsak?: string
  readonly krediteras: readonly Krediteras[]
  readonly ersattsAv: readonly {
    readonly nyckel: string
    readonly segment?: Segment
    readonly datum: Datum
    readonly antal: Kvot
    readonly enhet: Radenhet
  }[]
}

/** A brist with a decided vite, both days inclusive. */
export interface Vitesbrist {
  readonly fran: Datum
  readonly till: Datum
  readonly villkor?: string
}

/** Names for row texts, by id; an id without a name is written as it is. */
export interface Benamningar {
  readonly insatser?: Readonly<Record<string, string>>
  readonly segment?: Readonly<Record<string, string>>
}

/** Everything that one run for one utförare in one kommun reads. */
export interface Korningsunderlag {
  /** 'YYYY-MM'; used only by what is paid per month. Events keep their own day's price, whatever the period. */
  readonly period: string
  readonly regi: 'privat' | 'egenregi'
  readonly modell: Modell
  readonly priser: readonly Prisrad[]
  readonly bestallningar: readonly Bestallning[]
  readonly handelser: readonly Handelse[]
  readonly besok?: Besokskolumner
  readonly korrigeringar?: readonly Korrigering[]
  readonly brister?: readonly Vitesbrist[]
  readonly benamningar?: Benamningar
  /** The plugin's own steps, with a name for the log. */
  readonly steg?: EgnaSteg & { readonly namn: string }
  /** 'summor' leaves `handelseIds` and `delar` of rows empty: for large runs, where details are computed when asked for. */
  readonly detalj?: 'handelser' | 'summor'
}
