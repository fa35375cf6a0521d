/** All local times in Valfri are Swedish; instants are stored, dates are what decisions speak of. */
export const TIDSZON = 'Europe/Stockholm'

/** The injected clock: a use case is given an instant and never asks the machine. */
export type Klocka = () => Temporal.Instant

/** The Swedish calendar date at an instant. */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(TIDSZON).toPlainDate()
}

/** The first instant of a Swedish calendar date. */
export function startOfDate(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(TIDSZON).toInstant()
}

export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

export function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}

/** Elapsed whole minutes between two instants; seconds are cut, never rounded up. */
export function elapsedMinutes(start: Temporal.Instant, slut: Temporal.Instant): number {
  return Math.trunc((slut.epochMilliseconds - start.epochMilliseconds) / 60_000)
}
