/** What a särkostnad can be for, in the words that the public reads. */
export const SARKOSTNADSSLAG = {
  lokaler: 'Lokaler',
  ledning: 'Ledning och administration',
  personal: 'Personal utöver ersättningen',
  'ta-emot-alla': 'Att ta emot alla som inte väljer',
  fordon: 'Fordon och resor',
  it: 'It och utrustning',
  utbildning: 'Utbildning',
  underskott: 'Underskott som nämnden täcker',
  annat: 'Annat',
} as const

export type Sarkostnadsslag = keyof typeof SARKOSTNADSSLAG
export const sarkostnadsslag = Object.keys(SARKOSTNADSSLAG) as [Sarkostnadsslag, ...Sarkostnadsslag[]]

/** The word of a slag; one that is no longer offered keeps its id. */
export const slagText = (slag: string): string => SARKOSTNADSSLAG[slag as Sarkostnadsslag] ?? slag

interface Rad {
  readonly id: string
  /** Öre; a korrigering may be less than zero. */
  readonly beloppOre: bigint
  readonly korrigerar: string | null
}

/** A cost with what has been corrected of it. */
export interface Post<R> {
  readonly rad: R
  readonly korrigeringar: readonly R[]
  /** What it stands at: its own amount and every korrigering. */
  readonly staendeOre: bigint
}

/** The sum of rows in öre, korrigeringar and all. */
export const sumOre = (rader: readonly Pick<Rad, 'beloppOre'>[]): bigint => rader.reduce((n, r) => n + r.beloppOre, 0n)

/** Costs in the order they come, each with its korrigeringar; what all of them stand at is the sum of the rows. */
export function groupPoster<R extends Rad>(rader: readonly R[]): Post<R>[] {
  const per = Map.groupBy(rader, (r) => r.korrigerar)
  return (per.get(null) ?? []).map((rad) => {
    const korrigeringar = per.get(rad.id) ?? []
    return { rad, korrigeringar, staendeOre: sumOre([rad, ...korrigeringar]) }
  })
}
