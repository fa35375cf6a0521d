/** An invoice by EN 16931, in the parts that a settlement is matched against. Amounts in öre, without VAT where not said. */
export interface Faktura {
  /** BT-1. */
  readonly nummer: string
  /** BT-3: 380 commercial invoice, 381 credit note. */
  readonly typ: string
  /** BT-2, ISO date. */
  readonly datum: string
  /** BT-9, ISO date. */
  readonly forfallodag: string | null
  readonly valuta: string
  /** BT-10: the buyer's own reference. */
  readonly koparensReferens: string | null
  /** BT-13: the order, which here is the underlag. */
  readonly orderreferens: string | null
  /** BT-30: the seller's organisationsnummer, digits alone. */
  readonly saljarensNummer: string | null
  /** BT-109. */
  readonly nettoOre: bigint
  /** BT-112. */
  readonly bruttoOre: bigint
  readonly rader: readonly Fakturarad[]
}

export interface Fakturarad {
  /** BT-126. */
  readonly nr: string
  /** BT-156: the buyer's own name for what is sold, which here is the row's reference. */
  readonly referens: string | null
  readonly text: string
  /** BT-131. */
  readonly beloppOre: bigint
}

/** What is needed to write one. Each row is one thing at its own amount, so that price times quantity never rounds. */
export interface FakturaIn {
  readonly nummer: string
  readonly datum: Temporal.PlainDate
  readonly forfallodag: Temporal.PlainDate
  readonly period: { readonly fran: Temporal.PlainDate; readonly till: Temporal.PlainDate }
  readonly koparensReferens: string
  readonly orderreferens: string
  readonly saljare: Fakturapart & { readonly bankgiro: string }
  readonly kopare: Fakturapart
  readonly rader: readonly FakturaradIn[]
}
export interface Fakturapart {
  readonly namn: string
  /** Ten digits. */
  readonly organisationsnummer: string
  readonly ort: string
  readonly postnummer: string
}
export interface FakturaradIn {
  readonly referens: string
  readonly text: string
  readonly beskrivning: string
  readonly beloppOre: bigint
  /** Whole percent; 0 is social omsorg, exempt from VAT. */
  readonly momsprocent: number
}
