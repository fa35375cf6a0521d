/** How long the rows of an import are kept, in whole days; in force from a day until the next rule. */
interface Gallringsregel {
  readonly fran: string
  /** After the import was saved. */
  readonly sparadDagar: number
  /** After it was tried, when nobody has saved it. */
  readonly osparadDagar: number
}

/**
 * The rows are a working copy: what was performed is kept as händelser, and gallras with the person. A saved import can be
 * compared with its file for as long as a payment is usually disputed; one that nobody saved is a draft. Our own choice, for no
 * law names a number of days. Source: EU 2016/679 art. 5.1 e.
 */
const REGLER: readonly Gallringsregel[] = [{ fran: '2026-01-01', sparadDagar: 180, osparadDagar: 60 }]

/** The rule in force on a day; null before the first. @param regler by date, the latest last */
export function gallringsregelAt(
  dag: Temporal.PlainDate,
  regler: readonly Gallringsregel[] = REGLER,
): Gallringsregel | null {
  return regler.findLast((r) => Temporal.PlainDate.compare(r.fran, dag) <= 0) ?? null
}
