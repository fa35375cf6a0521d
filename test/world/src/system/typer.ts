import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { BeviljadInsats } from '@valfri/tenancy/tidsmall'
import type { Slump } from '../slump.ts'
import type { VarldUtforare } from '../utforare.ts'

/** A nämnd's or fullmäktige's decision; its slag names it in the rest of the description. */
export interface SystemBeslut {
  readonly slag: string
  readonly instans: 'kf' | 'namnd'
  readonly rubrik: string
  readonly datum: string
  readonly paragraf: string
  readonly diarienummer: string
}

/** A decided price, taxa, model, instrument or the like; in force from `fran`, else from the system's first day. */
export interface SystemVarde {
  readonly parameter: string
  /** The slag of the decision behind it. */
  readonly beslut: string
  readonly fran?: string
  readonly segment?: Readonly<Record<string, string>>
  readonly ore?: number
  readonly enhet?: string
  readonly varde?: unknown
}

/** How a del is performed in a month. */
export type Utforande =
  | {
      readonly slag: 'besok'
      readonly typ: string
      /** Shortest and longest visit. */
      readonly minuter: readonly [number, number]
      readonly timmar: readonly number[]
    }
  | { readonly slag: 'portioner' }
  | { readonly slag: 'dagar' }

export interface SystemTjanst {
  readonly tjanst: Tjanst
  /** From when the tjänst is on, and by which decision. */
  readonly fran: string
  readonly beslut: { readonly aktivera: string; readonly anta: string; readonly pris: string }
  readonly lagrum: string
  readonly varden: readonly SystemVarde[]
  /** The key of the egenregi that the beställare's ickeval rule gives. */
  readonly egenregi: string
  /** The share of those who have the tjänst that chose; the others follow the ickeval rule to egenregi. */
  readonly andelSomValt: number
  readonly utforande: Readonly<Record<string, Utforande>>
  readonly kapacitet: 'tak' | 'ta-alla'
}

export interface SystemFirma {
  readonly utforare: VarldUtforare
  /** Delar by tjänst. */
  readonly tjanster: Readonly<Record<string, readonly string[]>>
  /** How large a part of those who choose that it gets. */
  readonly vikt: number
  /** Where it works; missing: the whole kommun. */
  readonly bara?: 'tatort'
  readonly sprak?: readonly string[]
  readonly inriktning?: readonly string[]
  readonly presentation?: string
}

/** Something that a handläggare sets from a date, such as a nivå; from the beslut's own first day unless said otherwise. */
export interface PlaneradUppgift {
  readonly del: string
  readonly uppgift: string
  readonly varde: string
  readonly fran?: string
  /** Written by the utförare, such as its grupp. */
  readonly avUtforaren?: true
}

export interface PlaneratBeslut {
  readonly tjanst: string
  readonly delar: Readonly<Record<string, number>>
  readonly fran: string
  readonly uppgifter?: readonly PlaneradUppgift[]
  /** What the granted time was counted from, where the nämnd has a tidsmall. */
  readonly insatser?: readonly BeviljadInsats[]
}

/** A person of the system before anything is stored. */
export interface PlaneradPerson {
  readonly arskull: 'aldre' | 'lss'
  readonly beslut: readonly PlaneratBeslut[]
}

/** A real valfrihetssystem, set up by configuration alone. */
export interface System {
  readonly kommunId: string
  readonly slug: string
  readonly namn: string
  readonly namndId: string
  readonly namnd: string
  /** First day of what is loaded. */
  readonly fran: string
  /** The month that is performed and settled. */
  readonly manad: string
  readonly beslut: readonly SystemBeslut[]
  /** Who is invoiced; how it is booked is constructed alike for all. */
  readonly ekonomi: {
    /** Ten digits. */
    readonly organisationsnummer: string
    readonly fakturareferens: string
    readonly postnummer: string
    readonly ort: string
  }
  /** Places that the price list counts as tätort; the others are landsbygd. */
  readonly tatorter: readonly string[]
  readonly tjanster: readonly SystemTjanst[]
  readonly firmor: readonly SystemFirma[]
  /** Key of the persona who has the first person's beslut. */
  readonly persona: string
  /** The people at their real number, times skala. */
  readonly personer: (slump: Slump, skala: number) => readonly PlaneradPerson[]
  /** Nothing; or avgiftsbeslut for those who are charged, and the month's avgifter computed and locked. */
  readonly avgift: 'ingen' | 'korning'
}

/** A beställning of a system, as its events are made from it. */
export interface SystemBestallning {
  readonly id: string
  readonly personId: string
  readonly utforareId: string
  readonly tjanst: string
  readonly del: string
  /** Granted in the unit of the del's first mängd. */
  readonly beviljat: number
  readonly fran: string
}
