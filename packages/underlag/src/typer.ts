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
}

export interface Avsnitt {
  readonly rubrik: string
  readonly text: string
  readonly lattlast?: string
}

/** One krav of a version, as data (F2.1, R-501). */
export interface UnderlagVillkor {
  readonly id: string
  /** The catalogue's short number, such as 'G08'; own villkor have 'E1', 'E2' … */
  readonly nr: string
  /** Where the krav came from. */
  readonly kalla: 'plugin' | 'egen'
  /** 'gemensam', or the kommunkod of the party whose own krav it is. */
  readonly niva: 'gemensam' | string
  readonly kapitel: 'kvalificering' | 'verksamhetskrav' | 'kompetenskrav' | 'kontraktsvillkor'
  readonly text: string
  readonly lattlast?: string
  readonly lagrum?: string
  /** The delar that it concerns; empty means all. */
  readonly delar: readonly string[]
  readonly kontrollpunkter: readonly ('visaUpp' | 'uppfoljning' | 'egenAnmalan')[]
  readonly vidBrist: readonly string[]
  readonly obligatoriskt: boolean
  /** Version of the plugin's villkor that the text was taken from. */
  readonly pluginVersion?: string
}

/** A party's local part. Prices are beslutade värden of the tjänst; `prislista` names the decision that set them. */
export interface LokalDel {
  readonly omraden: readonly string[]
  readonly delar: readonly string[]
  /** The basis of ersättning (LOV 4:1): the nämnd's decided prices from a date, and the text that explains them. */
  readonly ersattning: { readonly modell: string; readonly prisBeslutId: string | null; readonly text: string } | null
  readonly ickeval: IckevalRegel | null
  /** 'tak': the utförare may set its own kapacitet. 'ta-alla': it may not (F2.6). */
  readonly kapacitet: 'tak' | 'ta-alla'
  readonly kontakter: readonly string[]
  readonly text?: string
}

export interface IckevalRegel {
  /** 'egenregi' is the default; 'turordning' and 'narhet' need a decision of the nämnd (R-604, KKV 2019:2). */
  readonly typ: 'egenregi' | 'upphandlad-lou' | 'turordning' | 'narhet'
  readonly version: number
  readonly beslutId: string | null
  readonly utforareId?: string | null
}
