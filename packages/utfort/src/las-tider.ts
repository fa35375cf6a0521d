import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { dateAt, elapsedMinutes, isAfter } from '@valfri/kernel/tid'
import { utfortFel } from './fel.ts'
import { parseDatum, parseTid } from './las-tid.ts'
import type { HandelseIn } from './typer.ts'

/** When an event was. `datum` is the local date of `start` where there is one. */
export interface Tider {
  readonly datum: Temporal.PlainDate
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
}

/** The same refusal, at the field that it is about. */
export function atFalt(falt: string, svar: { readonly fel: Fel }): { readonly ok: false; readonly fel: Fel } {
  return { ok: false, fel: { ...svar.fel, falt: { [falt]: svar.fel.text } } }
}

/** Reads the date, start and end of an event that has been; each error names its field. */
export function readTider(h: HandelseIn, nu: Temporal.Instant): Result<Tider> {
  const skrivet = parseDatum(h.datum) ?? parseDatum(h.start)
  if (h.datum && !parseDatum(h.datum)) return atFalt('datum', utfortFel('tid-olaslig'))
  const start = h.start ? parseTid(h.start, skrivet) : ok(null)
  if (!start.ok) return atFalt('start', start)
  const datum = start.value ? dateAt(start.value) : skrivet
  if (!datum) return atFalt('datum', utfortFel('tid-olaslig'))
  const slut = readSlut(h, skrivet ?? datum, start.value)
  if (!slut.ok) return atFalt('slut', slut)
  const sist = slut.value ?? start.value
  if (isAfter(datum, dateAt(nu)) || (sist && Temporal.Instant.compare(sist, nu) > 0))
    return atFalt('datum', utfortFel('i-framtiden'))
  return ok({ datum, start: start.value, slut: slut.value })
}

function readSlut(
  h: HandelseIn,
  datum: Temporal.PlainDate,
  start: Temporal.Instant | null,
): Result<Temporal.Instant | null> {
  // Some time systems send a length and no end.
  if (!h.slut) return ok(start && h.minuter && h.minuter > 0 ? start.add({ minutes: h.minuter }) : null)
  const slut = parseTid(h.slut, datum)
  if (!slut.ok || !start || Temporal.Instant.compare(slut.value, start) > 0) return slut
  // A bare clock time that is earlier than the start is after midnight, when that gives at most twelve hours.
  const nasta = /[-T]/.test(h.slut) ? null : parseTid(h.slut, datum.add({ days: 1 }))
  if (nasta?.ok && elapsedMinutes(start, nasta.value) <= 12 * 60) return nasta
  return utfortFel('slut-fore-start')
}
