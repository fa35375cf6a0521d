import { fristhinder } from './helgdagar.ts'

/** A counted deadline, with what someone needs who wants to count it too. */
export interface Frist {
  /** The day that the clock starts from; it is not counted itself. */
  readonly fran: Temporal.PlainDate
  /** The last day before any move to a vardag. */
  readonly oruladDag: Temporal.PlainDate
  readonly sistaDag: Temporal.PlainDate
  readonly rullad: boolean
  /** Why it moved, such as 'långfredagen' or 'en lördag'; null when it did not. */
  readonly orsak: string | null
}

export type Fristlangd = { readonly weeks: number } | { readonly months: number } | { readonly years: number }

/**
 * Counts a deadline in weeks, months or years: it ends on the same weekday or the same number, and on the month's last day
 * where that number does not exist. With `roll` an act that would fall on a Saturday, a helgdag or one of three eves may be
 * done the next vardag; a cautious clock does not roll.
 *
 * @param fran the day the clock starts from, such as the day an underrättelse was lämnad
 * Source: lag (1930:173) om beräkning av lagstadgad tid 1 and 2 §§
 */
export function countFrist(fran: Temporal.PlainDate, langd: Fristlangd, val: { readonly roll: boolean }): Frist {
  const oruladDag = fran.add(langd, { overflow: 'constrain' })
  const orsak = val.roll ? fristhinder(oruladDag) : null
  let sistaDag = oruladDag
  while (val.roll && fristhinder(sistaDag)) sistaDag = sistaDag.add({ days: 1 })
  return { fran, oruladDag, sistaDag, rullad: orsak !== null, orsak }
}

/** How long a clock runs, and whether its last day moves to a vardag. */
interface Klocka {
  readonly langd: Fristlangd
  readonly rullar: boolean
  readonly lagrum: string
}

/**
 * The clocks that law starts by an event of its own. One that the kommun counts against itself does not move: it would
 * only be later.
 */
export const KLOCKOR = {
  /** From when the underrättelse of a refusal was lämnad to when the application must be in at the court. */
  overprovning: { langd: { weeks: 3 }, rullar: true, lagrum: 'LOV 10 kap. 3 §' },
  /** From the decision itself, not from its underrättelse, to when damages must be claimed. */
  skadestand: { langd: { years: 1 }, rullar: true, lagrum: 'LOV 10 kap. 5 §' },
  /** From the day of a favourable beslut to when it is reported as not carried out. */
  ejVerkstallt: { langd: { months: 3 }, rullar: false, lagrum: 'SoL 34 kap. 1 §, LSS 28 f §' },
} as const satisfies Readonly<Record<string, Klocka>>
export type Klocknamn = keyof typeof KLOCKOR
