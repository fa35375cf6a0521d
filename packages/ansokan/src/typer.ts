/** What the firm says of itself in the application; filled in once from the registry. */
export interface AnsokanUppgifter {
  readonly foretag?: {
    readonly namn?: string
    readonly organisationsnummer?: string
    readonly form?: string
    readonly adress?: string
    readonly postnummer?: string
    readonly ort?: string
    readonly telefon?: string
    readonly epost?: string
  }
  readonly firmatecknare?: { readonly namn?: string; readonly behorighet?: string }
  readonly verksamhetsansvarig?: { readonly namn?: string; readonly telefon?: string; readonly epost?: string }
  /** A group of firms and relied-upon capacity: answers to SAMARBETE_FALT. Missing when it applies alone. */
  readonly samarbete?: Readonly<Record<string, unknown>>
}

/** What the utförare seeks in one kommun. */
export interface KommunVal {
  readonly kommunId: string
  readonly namndId: string
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
  /** Hours or portions a week per del; missing where the kommun's rule is to take all. */
  readonly kapacitet: Readonly<Record<string, number>>
  /** Ids of the units that work here; missing or empty when all do (F5.1). */
  readonly enheter?: readonly string[]
  /** From when it wants to start, ISO date. */
  readonly start?: string
}

/** The answer to one villkor: values by the field names of its svarsform, and evidence. */
export interface AnsokanSvar {
  readonly varden: Readonly<Record<string, unknown>>
  readonly dokument: readonly string[]
  readonly kommentar?: string
}

/** Exactly what one nämnd was sent, frozen. */
export interface InlamnadAnsokan {
  readonly uppgifter: AnsokanUppgifter
  readonly val: KommunVal
  readonly svar: Readonly<Record<string, AnsokanSvar>>
  readonly enheter: readonly {
    readonly namn: string
    readonly adress: string
    readonly postnummer: string
    readonly ort: string
  }[]
}

/** An answer that was given before, shown beside the krav as it reads now (F3.6). */
export interface TidigareSvar {
  readonly svar: AnsokanSvar
  /** The krav's words when it was answered. */
  readonly text: string
  /** When it was sent in, ISO instant; null when it was typed in this draft under an earlier version. */
  readonly lamnat: string | null
  /** The krav reads as it did then, so the answer was filled in. */
  readonly lika: boolean
}
