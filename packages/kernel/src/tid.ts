import { defineFel, ok, type Result } from './fel.ts'

/** All local times in Valfri are Swedish; instants are stored, dates are what decisions speak of. */
export const TIDSZON = 'Europe/Stockholm'

/** The injected clock: a use case is given an instant and never asks the machine. */
export type Klocka = () => Temporal.Instant

/** The Swedish calendar date at an instant. */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  const timme = Math.floor(instant.epochMilliseconds / 3_600_000)
  if (timme < FORSTA_HELA_TIMMEN) return instant.toZonedDateTimeISO(TIDSZON).toPlainDate()
  const kand = datumPerTimme.get(timme)
  if (kand) return kand
  const datum = instant.toZonedDateTimeISO(TIDSZON).toPlainDate()
  remember(datumPerTimme, timme, datum)
  return datum
}

/** Since 1900 Swedish days begin and end at a whole hour of UTC, so that all of that hour has one date. */
const FORSTA_HELA_TIMMEN = Date.UTC(1900, 0, 1) / 3_600_000
/** The calendar is asked some microseconds for each time of a file of a million, and there are few days in a file. */
const datumPerTimme = new Map<number, Temporal.PlainDate>()
const MINNS = 20_000

function remember<K, V>(minne: Map<K, V>, nyckel: K, varde: V): void {
  if (minne.size >= MINNS) minne.clear()
  minne.set(nyckel, varde)
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

export const tidFel = defineFel({
  'tid-ogiltig': { text: 'Tiden går inte att läsa.', nasta: 'Skriv tiden som ÅÅÅÅ-MM-DDTTT:MM.', status: 422 },
  'tid-finns-inte': {
    text: 'Klockslaget finns inte: klockan ställdes fram den natten.',
    nasta: 'Skriv den tid som klockan visade.',
    status: 422,
  },
  'tid-dubbel': {
    text: 'Klockslaget finns två gånger: klockan ställdes tillbaka den natten.',
    nasta: 'Lägg till +02:00 för sommartid eller +01:00 för normaltid.',
    status: 422,
  },
  'tid-fel-forskjutning': {
    text: 'Tidens förskjutning stämmer inte med svensk tid den dagen.',
    nasta: 'Ta bort förskjutningen eller skriv den som gäller i Sverige den dagen.',
    status: 422,
  },
})

/**
 * Reads a Swedish local time such as '2026-03-06T18:45', or an instant such as '2026-03-06T17:45Z'.
 * A local time that does not exist is refused, and one that comes twice needs its offset ('+02:00').
 */
export function parseLokalTid(text: string): Result<Temporal.Instant> {
  const rent = text.trim()
  const vanlig = plainMinute(rent)
  if (vanlig !== null) return ok(Temporal.Instant.fromEpochMilliseconds(vanlig))
  const del = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(rent)
  if (!del) return tidFel('tid-ogiltig')
  const [, datum, klocka, offset] = del as unknown as [string, string, string, string?]
  try {
    if (offset === 'Z') return ok(Temporal.Instant.from(`${datum}T${klocka}Z`))
    const lokal = Temporal.PlainDateTime.from(`${datum}T${klocka}`)
    const forst = lokal.toZonedDateTime(TIDSZON, { disambiguation: 'earlier' })
    const sist = lokal.toZonedDateTime(TIDSZON, { disambiguation: 'later' })
    if (!forst.toPlainDateTime().equals(lokal)) return tidFel('tid-finns-inte')
    if (!offset) return forst.equals(sist) ? ok(forst.toInstant()) : tidFel('tid-dubbel')
    const vald = [forst, sist].find((z) => z.offset.replace(':', '') === offset.replace(':', ''))
    return vald ? ok(vald.toInstant()) : tidFel('tid-fel-forskjutning')
  } catch {
    return tidFel('tid-ogiltig')
  }
}

const VANLIG = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

/** The epoch milliseconds of 'ÅÅÅÅ-MM-DDTTT:MM' on a day of 24 hours; null for all else, which has to be read with care. */
function plainMinute(text: string): number | null {
  const del = VANLIG.exec(text)
  if (!del) return null
  const [, datum, timme, minut] = del as unknown as [string, string, string, string]
  const start = dygnStart(datum)
  return start === null ? null : start + (Number(timme) * 60 + Number(minut)) * 60_000
}

const startPerDatum = new Map<string, number | null>()

/** When a day of 24 hours begins, in epoch milliseconds; null for another day, and for what is no day. */
function dygnStart(datum: string): number | null {
  const kand = startPerDatum.get(datum)
  if (kand !== undefined) return kand
  const start = findDygnStart(datum)
  remember(startPerDatum, datum, start)
  return start
}

function findDygnStart(text: string): number | null {
  try {
    const datum = Temporal.PlainDate.from(text)
    const start = startOfDate(datum).epochMilliseconds
    const nasta = startOfDate(datum.add({ days: 1 })).epochMilliseconds
    return nasta - start === 86_400_000 ? start : null
  } catch {
    // No day, such as 30 February: parseLokalTid says so.
    return null
  }
}

/** The Swedish clock at an instant, 'TT:MM'; seconds are cut. */
export function clockAt(instant: Temporal.Instant): string {
  const start = dygnStart(dateAt(instant).toString())
  if (start === null) return instant.toZonedDateTimeISO(TIDSZON).toPlainTime().toString({ smallestUnit: 'minute' })
  const minuter = Math.floor((instant.epochMilliseconds - start) / 60_000)
  return `${String(Math.floor(minuter / 60)).padStart(2, '0')}:${String(minuter % 60).padStart(2, '0')}`
}

/** Whole minutes since 1970-01-01T00:00Z; seconds are cut. */
export function epochMinute(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 60_000)
}
