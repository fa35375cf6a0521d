import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { Kvot } from '@valfri/kernel/kvot'
import type { Artikel } from '@valfri/plugin-api/modell'
import type { Avrundning, Modellval, Tidsband, Underlag } from '@valfri/plugin-api/modellval'
import type { Datum } from '@valfri/plugin-api/rad'

export interface Insatsregel {
  /** The del of the tjänst, matched by price rows that name one. */
  readonly del: string
  readonly underlag: Underlag
  readonly schablonMinuter?: number
  /** Price key. */
  readonly pris: string
}

/** Shares by insats, '*' for all others; each 1 = all of the price. */
export type AndelPerInsats = ReadonlyMap<string, Kvot>

export interface Avvikelser {
  readonly avbojt?: AndelPerInsats
  readonly bomtid?: AndelPerInsats
  readonly senAvbokning?: AndelPerInsats
  readonly uteblivet?: AndelPerInsats
  readonly avbokadSenastTimmar?: Kvot
  /** By article. */
  readonly senAvbestallning?: AndelPerInsats
  readonly hogstMinuter: { readonly avbojt?: number; readonly bomtid?: number; readonly senAvbokning?: number }
}

export interface Franvaroregel {
  readonly faktorer: readonly { readonly dagFran: number; readonly dagTill: number | null; readonly andel: Kvot }[]
}

export interface Momskompensation {
  /** 3 for 3 %. */
  readonly procent: Kvot
  readonly regi: readonly string[]
  readonly pa: 'summa' | 'pris' | 'pris-netto'
  readonly nycklar?: readonly string[]
  readonly ejPa: readonly string[]
  readonly fran: Datum
  readonly beslut: BeslutKalla
}

export interface Tillagg {
  readonly nyckel: string
  readonly per: 'besok' | 'timme' | 'dag'
  readonly avstandKmOver?: Kvot
  readonly niva?: string
}

/** The kommun's decided model with exact numbers, ready to compute with. Made by `toModell`. */
export interface Modell {
  readonly fran: Datum
  readonly beslut: BeslutKalla
  readonly insatser: ReadonlyMap<string, Insatsregel>
  /** For an insats that the model does not name: paid as utförd tid with its own name as price key. */
  readonly tillatOkandInsats: boolean
  readonly artiklar: ReadonlyMap<string, Artikel>
  readonly tidsband: readonly Tidsband[] | null
  readonly prisdatum: 'minut' | 'start'
  readonly handelseavrundning: Modellval['handelseavrundning'] | null
  readonly dubbelbemanning: 'ingar' | 'per-personal'
  readonly grans: {
    readonly niva: 'beslut' | 'kund' | 'kundstock'
    readonly period: 'manad' | 'vecka'
    readonly tolerans: Kvot
  } | null
  readonly avvikelser: Avvikelser
  readonly franvaro: Franvaroregel | null
  readonly schablondagar: { readonly dagarPerManad: Kvot; readonly veckodagar: Kvot } | null
  readonly momskompensation: Momskompensation | null
  readonly tillagg: readonly Tillagg[]
  readonly maxTillfallen: Modellval['maxTillfallen'] | null
  readonly egenavgift: Modellval['egenavgift'] | null
  readonly vite: { readonly per: 'dygn' | 'paborjad-vecka'; readonly tak?: Kvot } | null
  readonly radgruppering: 'grupp' | 'bestallning' | 'handelse'
  readonly avrundning: { readonly pris?: Avrundning; readonly rad: Avrundning; readonly total?: Avrundning }
}
