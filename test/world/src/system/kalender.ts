/** A day of the month, as the events of a system need it. */
export interface Dag {
  readonly datum: string
  /** Monday is 1. */
  readonly veckodag: number
  /** The morning after, when it is reported. */
  readonly rapporterad: string
  /** Milliseconds since the epoch at each local hour: an event costs no calendar of its own. */
  readonly timmar: readonly number[]
}

/** The days of a month, each looked up once, clock change included. */
export function daysOfMonth(manad: string): readonly Dag[] {
  const forsta = Temporal.PlainDate.from(`${manad}-01`)
  return Array.from({ length: forsta.daysInMonth }, (_, i) => {
    const dag = forsta.add({ days: i })
    return {
      datum: dag.toString(),
      veckodag: dag.dayOfWeek,
      rapporterad: `${dag.add({ days: 1 })}T06:00:00Z`,
      timmar: Array.from(
        { length: 24 },
        (_, hour) => dag.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: { hour } }).epochMilliseconds,
      ),
    }
  })
}
