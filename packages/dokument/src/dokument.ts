/**
 * A document is data before it is paper: this model is what is stored and sealed, and each form of it
 * (tagged PDF, web page, JSON) is drawn from the same blocks. Plain JSON only, so that it can be canonicalised.
 */
export interface Dokument {
  /** What kind of act it is, such as 'Underrättelse' or 'Avtal'; printed above the date. */
  readonly slag?: string
  readonly titel: string
  readonly sprak: 'sv'
  readonly avsandare: Avsandare
  /** Name and address lines of the one who receives a letter. */
  readonly mottagare?: readonly string[]
  /** Swedish calendar date, YYYY-MM-DD; also the PDF's creation date, since the same data must give the same bytes. */
  readonly datum: string
  readonly diarienummer?: string
  /** Wide tables ask for a page on its side. */
  readonly format?: 'staende' | 'liggande'
  readonly block: readonly Block[]
}

export interface Avsandare {
  /** The kommun or firm, such as 'Sotenäs kommun'. */
  readonly namn: string
  /** The nämnd or unit that speaks, such as 'Omsorgsnämnden'. */
  readonly enhet?: string
  /** Postal address, telephone, e-mail: one per line. */
  readonly kontakt?: readonly string[]
}

export type Block = Rubrik | Stycke | Lista | Uppgifter | Tabell | Ruta | Underskrifter | Sidbrytning

/** The title is H1, so headings begin at 2; a level 3 stands under a level 2. */
export interface Rubrik {
  readonly typ: 'rubrik'
  readonly niva: 2 | 3
  readonly text: string
}

/** Running text; a line break in the text is kept. */
export interface Stycke {
  readonly typ: 'stycke'
  readonly text: string
}

export interface Lista {
  readonly typ: 'lista'
  /** Numbered when the order matters or someone will refer to a point. */
  readonly ordnad?: boolean
  readonly punkter: readonly string[]
}

/** Names with their values, such as the facts of a case; read aloud as a table whose rows have headers. */
export interface Uppgifter {
  readonly typ: 'uppgifter'
  readonly rader: readonly { readonly namn: string; readonly varde: string }[]
}

export interface Tabell {
  readonly typ: 'tabell'
  /** Caption: what the table shows. */
  readonly rubrik: string
  readonly kolumner: readonly Kolumn[]
  /** One text for each column, already formatted for a reader. */
  readonly rader: readonly (readonly string[])[]
  /** The first cell of each row names the row. */
  readonly radrubrik?: boolean
  /** Last row, set in bold under a rule. */
  readonly summa?: readonly string[]
}

export interface Kolumn {
  readonly rubrik: string
  /** Amounts and counts stand to the right so that their digits line up. */
  readonly justering?: 'vanster' | 'hoger'
}

/** What the reader must not miss, such as the last day for överprövning. */
export interface Ruta {
  readonly typ: 'ruta'
  readonly rubrik: string
  readonly text: string
}

/** Places to sign, or the text that says how it was signed electronically; two beside each other. */
export interface Underskrifter {
  readonly typ: 'underskrifter'
  readonly parter: readonly Underskrift[]
}

export interface Underskrift {
  /** For whom, such as 'För Sotenäs kommun'. */
  readonly part: string
  readonly namn?: string
  readonly roll?: string
  /** Such as 'Undertecknat elektroniskt 2026-01-12 kl. 09.14'; without it there are lines to write on. */
  readonly undertecknat?: string
}

export interface Sidbrytning {
  readonly typ: 'sidbrytning'
}
