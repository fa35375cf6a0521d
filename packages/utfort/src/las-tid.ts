import { ok, type Result } from '@valfri/kernel/fel'
import { TIDSZON } from '@valfri/kernel/tid'
import { utfortFel } from './fel.ts'

const KLOCKSLAG = /^([01]?\d|2[0-4])[:.](\d{2})$/
const KLOCKSLAG_MED_ZON = /^([01]?\d|2[0-3])[:.](\d{2})([+-]\d{2}:\d{2})$/

/**
 * Reads a time as a time system or a person writes it: '08:15' or '8.15' on `datum`, '02:30+02:00', or a whole local or
 * offset date-time. '24:00' is the next midnight.
 *
 * Errors: `tid-finns-inte` and `tid-dubbel` on the two clock-change nights (B1), `tid-olaslig` otherwise.
 */
export function parseTid(text: string, datum: Temporal.PlainDate | null): Result<Temporal.Instant> {
  const rent = text.trim()
  const medZon = KLOCKSLAG_MED_ZON.exec(rent)
  if (medZon && datum)
    return parseInstant(`${datum}T${(medZon[1] as string).padStart(2, '0')}:${medZon[2]}${medZon[3]}`)
  if (/[zZ]$|[+-]\d{2}:?\d{2}$/.test(rent) && rent.includes('T')) return parseInstant(rent)
  const klocka = KLOCKSLAG.exec(rent)
  if (klocka && datum) return localTime(datum, Number(klocka[1]), Number(klocka[2]))
  try {
    return toInstant(Temporal.PlainDateTime.from(rent.replace(' ', 'T')))
  } catch {
    return utfortFel('tid-olaslig')
  }
}

/** Reads an ISO date, or null when it is none. */
export function parseDatum(text: string | undefined): Temporal.PlainDate | null {
  const traff = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text?.trim() ?? '')
  if (!traff) return null
  try {
    return Temporal.PlainDate.from(`${traff[1]}-${traff[2]}-${traff[3]}`, { overflow: 'reject' })
  } catch {
    return null
  }
}

function parseInstant(text: string): Result<Temporal.Instant> {
  try {
    return ok(Temporal.Instant.from(text))
  } catch {
    return utfortFel('tid-olaslig')
  }
}

function localTime(datum: Temporal.PlainDate, timme: number, minut: number): Result<Temporal.Instant> {
  if (minut > 59 || (timme === 24 && minut > 0)) return utfortFel('tid-olaslig')
  const dag = timme === 24 ? datum.add({ days: 1 }) : datum
  return toInstant(dag.toPlainDateTime({ hour: timme % 24, minute: minut }))
}

function toInstant(lokal: Temporal.PlainDateTime): Result<Temporal.Instant> {
  const tidig = lokal.toZonedDateTime(TIDSZON, { disambiguation: 'earlier' })
  const sen = lokal.toZonedDateTime(TIDSZON, { disambiguation: 'later' })
  if (tidig.epochMilliseconds === sen.epochMilliseconds) return ok(tidig.toInstant())
  // In the gap neither answer shows the time that was written; in the doubled hour both do.
  return tidig.toPlainDateTime().equals(lokal) ? utfortFel('tid-dubbel') : utfortFel('tid-finns-inte')
}
