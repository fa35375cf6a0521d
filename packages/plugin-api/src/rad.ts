import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { Kvot } from '@valfri/kernel/kvot'
import type { Avrundning } from './modellval.ts'
import type { Prisenhet, Segmentnyckel } from './parameter.ts'

/** An ISO date in Sweden, such as '2026-03-01'. Dates are compared as text, which sorts as dates do. */
export type Datum = string

/** What a row is about. */
export const RADSLAG = [
  'utford',
  'beviljad',
  'narvaro',
  'franvaro',
  'avbojt',
  'bomtid',
  'avbokad',
  'uteblivet',
  'manad',
  'schablondagar',
  'antal',
  'sen-avbestallning',
  'samtal',
  'tillagg',
  'egenavgift',
  'momskompensation',
  'kredit',
  'korrigering',
  'vite',
  'avrundning',
] as const
export type Radslag = (typeof RADSLAG)[number]

/** 'minut' is priced per hour; 'procent' has its base as unit price; 'avrundning' is öresavrundning. */
export type Radenhet = Exclude<Prisenhet, 'timme'> | 'minut' | 'procent' | 'avrundning'

export type Segment = { readonly [K in Segmentnyckel]?: string }

/** Which decided value a row stands on: no row without one. */
export interface RadKalla {
  /** The price key, or the part of the model, such as 'momskompensation'. */
  readonly parameter: string
  /** The segment of the price row that was used, not the event's. */
  readonly segment: Segment
  /** In force from. */
  readonly fran: Datum
  readonly beslut: BeslutKalla
  /** The decided price in öre, when `aprisOre` of the row has been raised by momskompensation or a schablon. */
  readonly beslutadOre?: bigint
}

/** One event's part of a row, exact and not rounded. */
export interface RadDel {
  readonly handelseId: string
  readonly bestallningId: string
  readonly personId: string
  readonly datum: Datum
  readonly antal: Kvot
}

/** A row of an ersättning. `beloppOre` = `antal` × `faktor` × `aprisOre` / d, rounded; d is 60 for minut, 100 for procent. */
export interface Rad {
  readonly slag: Radslag
  /** The insats, or for counts and supplements what is counted. */
  readonly insats: string
  /** Swedish. */
  readonly text: string
  readonly antal: Kvot
  readonly enhet: Radenhet
  readonly aprisOre: bigint
  readonly faktor: Kvot
  readonly beloppOre: bigint
  readonly avrundning: Avrundning
  readonly kalla: RadKalla
  /** First and last day of what the row pays for. */
  readonly datumFran: Datum
  readonly datumTill: Datum
  /** Pseudonym of the person, where rows are made per beställning or event. */
  readonly personId?: string
  readonly bestallningId?: string
  /** The events behind, sorted; empty where the run was asked for sums alone, or when no event is behind. */
  readonly handelseIds: readonly string[]
  /** Every event's part of `antal`; empty as `handelseIds`. */
  readonly delar: readonly RadDel[]
  /** For a credit: the id of the settled row that it takes back. */
  readonly avser?: string
}

export const EJ_ERSATT_SKAL = [
  'over-grans',
  'over-max-tillfallen',
  'avbokad-i-tid',
  'installt-av-utforaren',
  'franvaro-utan-ersattning',
  'ersatts-som-beviljad-tid',
  'ersatts-inte-i-modellen',
] as const
export type EjErsattSkal = (typeof EJ_ERSATT_SKAL)[number]

/** What was reported and not paid, with the reason: nothing is dropped silently. */
export interface EjErsatt {
  readonly skal: EjErsattSkal
  /** Swedish. */
  readonly text: string
  readonly handelseId: string
  readonly bestallningId: string
  readonly personId: string
  readonly datum: Datum
  readonly antal: Kvot
  readonly enhet: 'minut' | 'samtal' | 'dag' | 'antal'
}
