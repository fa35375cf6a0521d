/** What each kommun of the story decides: its område, and its own prices in kronor an hour. */
export interface Berattelsekommun {
  readonly nyckel: string
  readonly namn: string
  readonly omrade: string
  readonly postnummer: string
  readonly service: string
  readonly omvardnad: string
  /** Procent of momskompensation to private utförare. */
  readonly moms: string
}

export const sotenas: Berattelsekommun = {
  nyckel: 'sotenas',
  namn: 'Sotenäs',
  omrade: 'Kungshamn',
  postnummer: '456 31 Kungshamn',
  service: '412',
  omvardnad: '468,50',
  moms: '3',
}
const munkedal: Berattelsekommun = {
  nyckel: 'munkedal',
  namn: 'Munkedal',
  omrade: 'Munkedals tätort',
  postnummer: '455 31 Munkedal',
  service: '405',
  omvardnad: '459',
  moms: '2,5',
}
const tanum: Berattelsekommun = {
  nyckel: 'tanum',
  namn: 'Tanum',
  omrade: 'Tanumshede',
  postnummer: '457 31 Tanumshede',
  service: '420,25',
  omvardnad: '475',
  moms: '4',
}

/** The three whose fullmäktige has decided to apply LOV; Lysekil is a party without a decision. */
export const beslutade = [sotenas, munkedal, tanum] as const
