import Holidays from 'date-holidays'

/** A day that is red, or an eve that counts as one for deadlines. */
export interface Helgdag {
  readonly datum: string
  /** Swedish, such as 'långfredagen'. */
  readonly namn: string
  /** 'helgdag' by lag (1989:253); 'afton' only for deadlines, lag (1930:173) 2 §. */
  readonly slag: 'helgdag' | 'afton'
}

const kalender = new Holidays('SE')
const AFTNAR = new Set(['midsommarafton', 'julafton', 'nyårsafton'])
const perAr = new Map<number, readonly Helgdag[]>()

/**
 * The helgdagar of a year (Sundays apart) and the three eves that deadlines treat as such, by date.
 * Source: lag (1989:253) om allmänna helgdagar; lag (1930:173) 2 §. A kommun's storhelger are its own decision.
 */
export function listHelgdagar(ar: number): readonly Helgdag[] {
  const sparade = perAr.get(ar)
  if (sparade) return sparade
  const dagar = kalender
    .getHolidays(ar, 'sv')
    .map((h) => ({ datum: h.date.slice(0, 10), namn: h.name.toLocaleLowerCase('sv'), typ: h.type }))
    .flatMap(({ datum, namn, typ }): Helgdag[] => {
      if (typ === 'public') return [{ datum, namn, slag: 'helgdag' }]
      return AFTNAR.has(namn) ? [{ datum, namn, slag: 'afton' }] : []
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : 1))
  perAr.set(ar, dagar)
  return dagar
}

/** Why a day is not an ordinary one for a deadline: 'långfredagen', 'en söndag', 'en lördag'; null on a vardag. */
export function fristhinder(dag: Temporal.PlainDate): string | null {
  const namngiven = listHelgdagar(dag.year).find((h) => h.datum === dag.toString())
  if (namngiven) return namngiven.namn
  if (dag.dayOfWeek === 7) return 'en söndag'
  return dag.dayOfWeek === 6 ? 'en lördag' : null
}

/** Sunday or another allmän helgdag. */
export function isHelgdag(dag: Temporal.PlainDate): boolean {
  return dag.dayOfWeek === 7 || listHelgdagar(dag.year).some((h) => h.slag === 'helgdag' && h.datum === dag.toString())
}
