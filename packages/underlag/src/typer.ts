import type { Text } from '@valfri/plugin-api/text'
import type { Foljd, Matt } from '@valfri/plugin-api/villkor'

/** The common part of a förfrågningsunderlag: the five chapters that Norra Bohuslän's outline names, and how to apply. */
export interface GemensamDel {
  readonly inledning: string
  /** Affärsmässiga förutsättningar. */
  readonly affarsmassiga: readonly Avsnitt[]
  /** Kvalificering av leverantör, beside the villkor of niva 'kvalificering'. */
  readonly kvalificering: readonly Avsnitt[]
  readonly verksamhetskrav: readonly Avsnitt[]
  readonly kompetenskrav: readonly Avsnitt[]
  readonly kontraktsvillkor: readonly Avsnitt[]
  /** How to apply (LOV 4:3). */
  readonly ansokanssatt: string
  /** Days within which a decision is given (LOV 4:4). */
  readonly beslutstidDagar: number
  /** CPV codes of the tjänst; must lie inside LOV's range (LOV 1:1). */
  readonly cpv: readonly string[]
  /** Notice when the underlag changes or an avtal ends, in months. */
  readonly uppsagningstidManader: number
  /** Days from a brukare's change of utförare to when it takes effect (F6.6). */
  readonly byteDagar: number
  /** Days that a person has to choose before ickeval. */
  readonly valtidDagar: number
  /** What each del is in plain words, by its id, where the kommuner have written it (F2.8); else the plugin's own. */
  readonly lattlastDelar?: Readonly<Record<string, string>>
  /** Set when only idéburna organisationer may take part, with the nämnd's reason (LOV 1:2 a, R-607); missing: open to all. */
  readonly reserverat?: Reservation
}

export interface Reservation {
  readonly skal: string
}

export interface Avsnitt {
  readonly rubrik: string
  readonly text: string
  readonly lattlast?: string
}

/** The chapters that hold villkor, in the order of the document. */
export const KAPITEL = [
  'affarsmassiga',
  'kvalificering',
  'verksamhetskrav',
  'kompetenskrav',
  'kontraktsvillkor',
] as const
export type Kapitel = (typeof KAPITEL)[number]

/**
 * One way in which a krav is checked, with what is asked for as evidence. As in a plugin's catalogue, but a kommun may
 * write it half: the lint says what is missing.
 */
export type Kontrollpunkt = {
  /** The number that it has in the kommun's own document, where that is not its place in the list. */
  readonly nr?: number
  readonly bevis?: Text
} & (
  | { readonly typ: 'visa-upp' }
  /** How often it is followed up, in months. */
  | { readonly typ: 'uppfoljning'; readonly manader?: number }
  /** Within how many days the utförare reports. */
  | { readonly typ: 'egen-anmalan'; readonly inomDagar?: number }
)

/** One krav of a version, as data (F2.1, R-501). */
export interface UnderlagVillkor {
  /** The plugin's villkor id, or 'egen-<n>' and '<kommunkod>-egen-<n>' for own ones; unique in the version. */
  readonly id: string
  /** The catalogue's short number, such as 'G08'; own villkor have 'E01', 'E02' … */
  readonly nr: string
  readonly namn: string
  /** Where the krav came from. */
  readonly kalla: 'plugin' | 'egen'
  /** 'gemensam', or the kommunkod of the party whose own krav it is. */
  readonly niva: 'gemensam' | string
  readonly kapitel: Kapitel
  readonly text: string
  readonly lattlast?: string
  readonly lagrum?: string
  /** The delar that it concerns; empty means all. */
  readonly delar: readonly string[]
  /** Whether it holds for every utförare or comes with the tjänst (F2.2); missing where nobody has said. */
  readonly slag?: 'generellt' | 'specifikt'
  /** When it is checked: what is shown with the application, how often it is followed up, what is reported. */
  readonly kontrollpunkter: readonly Kontrollpunkt[]
  readonly vidBrist: readonly Foljd[]
  /** What it is measured by. */
  readonly matt?: readonly Matt[]
  /** Ids of other krav of the version whose words this one's mått make measurable. */
  readonly preciserar?: readonly string[]
  /** True where the plugin also checks the answer by machine. */
  readonly maskinhjalp?: boolean
  /** True where law demands it: it cannot be taken out of the underlag. */
  readonly obligatoriskt: boolean
  /** The text differs from the plugin's catalogue: the kommuner have adapted it. */
  readonly anpassad?: boolean
  /** Version of the plugin's villkor that the text was taken from. */
  readonly pluginVersion?: string
}

/** A party's local part. Prices are beslutade värden of the tjänst; `prisBeslutId` names the decision that set them. */
export interface LokalDel {
  /** Ids of the nämnd's områden. */
  readonly omraden: readonly string[]
  /** The delar that the kommun opens. */
  readonly delar: readonly string[]
  /** The basis of ersättning (LOV 4:1): which model, by which price decision, and the text that explains it. */
  readonly ersattning: { readonly modell: string; readonly prisBeslutId: string | null; readonly text: string } | null
  /** The rule for every område; `ickevalOmraden` names those that differ. */
  readonly ickeval: IckevalRegel | null
  readonly ickevalOmraden?: Readonly<Record<string, IckevalRegel>>
  /** 'tak': the utförare may set its own kapacitet. 'ta-alla': it may not (F2.6). */
  readonly kapacitet: 'tak' | 'ta-alla'
  /** Ids of the nämnd's kontaktpunkter. */
  readonly kontakter: readonly string[]
  /** The party's own krav, beside the common ones. */
  readonly villkor: readonly UnderlagVillkor[]
  readonly text?: string
}

export const ICKEVALSTYPER = ['egenregi', 'upphandlad-lou', 'turordning', 'narhet'] as const
export type IckevalTyp = (typeof ICKEVALSTYPER)[number]

export interface IckevalRegel {
  /** 'egenregi' is the default; 'turordning' and 'narhet' need a decision of the nämnd (R-604, KKV 2019:2). */
  readonly typ: IckevalTyp
  readonly version: number
  readonly beslutId: string | null
  /** For 'upphandlad-lou': the one who holds the contract. */
  readonly utforareId?: string | null
}
