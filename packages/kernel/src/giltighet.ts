/** A value that a kommun decided, in force from a date until the next one; there is no end date, so no gap and no overlap. */
export interface Daterat<T> {
  readonly fran: Temporal.PlainDate
  readonly varde: T
}

/**
 * The value in force on a day: the latest that has begun.
 * @returns null when nothing had begun, which the caller must treat as an error, never as zero
 */
export function valueAt<T>(varden: readonly Daterat<T>[], dag: Temporal.PlainDate): Daterat<T> | null {
  let galler: Daterat<T> | null = null
  for (const v of varden) {
    if (Temporal.PlainDate.compare(v.fran, dag) > 0) continue
    if (!galler || Temporal.PlainDate.compare(v.fran, galler.fran) >= 0) galler = v
  }
  return galler
}

/** The decision behind a value: every krona, date and demand names one. */
export interface BeslutKalla {
  readonly id: string
  readonly instans: string
  readonly datum: string
  readonly paragraf?: string | null
  readonly diarienummer: string
}
