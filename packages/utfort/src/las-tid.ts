import { ok, type Result } from '@valfri/kernel/fel'
import { parseLokalTid } from '@valfri/kernel/tid'
import { utfortFel } from './fel.ts'

/** '08:15', '8.15' or '0815', with an offset on the night when an hour comes twice. */
const KLOCKSLAG = /^([01]?\d|2[0-4])[:.]?([0-5]\d)([+-]\d{2}:?\d{2})?$/

/**
 * Reads a time as a time system or a person writes it: a clock time on `datum`, or a whole local or offset date-time.
 * '24:00' is the next midnight.
 *
 * Errors: `tid-finns-inte` and `tid-dubbel` on the two clock-change nights, `tid-fel-forskjutning` for an offset that
 * Sweden did not have, `tid-olaslig` otherwise.
 */
export function parseTid(text: string, datum: Temporal.PlainDate | null): Result<Temporal.Instant> {
  const rent = text.trim()
  const klocka = KLOCKSLAG.exec(rent)
  if (klocka && datum) return clockTime(datum, Number(klocka[1]), klocka[2] as string, klocka[3] ?? '')
  const tid = klocka ? null : parseLokalTid(rent)
  return tid?.ok || (tid && tid.fel.kod !== 'tid-ogiltig') ? tid : utfortFel('tid-olaslig')
}

/** Reads an ISO date, with or without its hyphens and whatever follows it; null when it is none. */
export function parseDatum(text: string | undefined): Temporal.PlainDate | null {
  const traff = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(text?.trim() ?? '')
  if (!traff) return null
  try {
    return Temporal.PlainDate.from(`${traff[1]}-${traff[2]}-${traff[3]}`, { overflow: 'reject' })
  } catch {
    // The 31st of a shorter month and the like: no date, and the caller says so at the field.
    return null
  }
}

function clockTime(datum: Temporal.PlainDate, timme: number, minut: string, zon: string): Result<Temporal.Instant> {
  if (timme === 24) {
    if (minut !== '00') return utfortFel('tid-olaslig')
    return ok(datum.add({ days: 1 }).toZonedDateTime('Europe/Stockholm').toInstant())
  }
  return parseLokalTid(`${datum}T${String(timme).padStart(2, '0')}:${minut}${zon}`)
}
