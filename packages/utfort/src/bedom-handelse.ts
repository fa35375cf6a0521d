import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { dateAt, elapsedMinutes, isAfter, isBefore } from '@valfri/kernel/tid'
import type { HandelseTyp } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { parseDatum, parseTid } from './las-tid.ts'
import type { BedomdHandelse, BestallningRad, HandelseIn, VantarOrsak } from './typer.ts'

/** Finds the beställning that a row speaks of; the id is surest, then the code, then the personnummer. */
export type FindBestallning = (handelse: HandelseIn, datum: Temporal.PlainDate) => BestallningRad | null

export interface BedomningMiljo {
  readonly tjanster: TjanstRegister
  readonly find: FindBestallning
  readonly nu: Temporal.Instant
}

const MAX_MINUTER = 24 * 60

/**
 * Judges one reported event by itself: its shape, its times and its beställning. Overlaps are judged by the caller, who
 * sees all events of the person.
 *
 * @returns the event with its orsak when it must wait; a Fel with the field's name in `falt` when it cannot be kept
 */
export function bedomHandelse(rad: number, handelse: HandelseIn, miljo: BedomningMiljo): Result<BedomdHandelse> {
  const tider = parseTider(handelse)
  if (!tider.ok) return tider
  const { datum, start, slut } = tider.value
  if (isAfter(datum, dateAt(miljo.nu)) || (slut && Temporal.Instant.compare(slut, miljo.nu) > 0))
    return at('datum', utfortFel('i-framtiden'))

  const bestallning = miljo.find(handelse, datum)
  if (!bestallning) return at('person', utfortFel('person-okand'))
  const typ = handelseTyp(handelse, bestallning, miljo.tjanster)
  if (!typ.ok) return typ
  if (typ.value.slag === 'besok' && !start) return at('start', utfortFel('start-saknas'))
  const antal = handelse.antal ?? 1
  const personal = handelse.personal ?? 1
  if (!Number.isSafeInteger(antal) || antal < 1 || !Number.isSafeInteger(personal) || personal < 1 || personal > 9) {
    return at('antal', utfortFel('antal-ogiltigt'))
  }
  return ok({
    rad,
    bestallning,
    handelse,
    datum,
    start,
    slut,
    antal,
    personal,
    orsak: orsakFor(typ.value, bestallning, datum, start, slut),
  })
}

interface Tider {
  readonly datum: Temporal.PlainDate
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
}

function parseTider(h: HandelseIn): Result<Tider> {
  const skrivet = parseDatum(h.datum) ?? parseDatum(h.start)
  const start = h.start ? parseTid(h.start, skrivet) : null
  if (start && !start.ok) return at('start', start)
  const datum = start?.ok ? dateAt(start.value) : skrivet
  if (!datum) return at('datum', utfortFel('tid-olaslig'))
  const slut = h.slut ? parseTid(h.slut, skrivet ?? datum) : null
  if (slut && !slut.ok) return at('slut', slut)
  return endAfterStart(datum, start?.ok ? start.value : null, slut?.ok ? slut.value : null, h.slut)
}

function endAfterStart(
  datum: Temporal.PlainDate,
  start: Temporal.Instant | null,
  slut: Temporal.Instant | null,
  skrivet?: string,
): Result<Tider> {
  if (!start || !slut || Temporal.Instant.compare(slut, start) > 0) return ok({ datum, start, slut })
  // A bare clock time that is earlier than the start is after midnight, when that gives a visit of at most twelve hours.
  if (skrivet && !skrivet.includes('-') && !skrivet.includes('T')) {
    const nasta = parseTid(skrivet, datum.add({ days: 1 }))
    if (nasta.ok && elapsedMinutes(start, nasta.value) <= 12 * 60) return ok({ datum, start, slut: nasta.value })
  }
  return at('slut', utfortFel('slut-fore-start'))
}

function handelseTyp(h: HandelseIn, b: BestallningRad, tjanster: TjanstRegister): Result<HandelseTyp> {
  const tjanst = tjanster.tjanster.get(b.tjanstId)
  if (!tjanst || !(h.del in { ...tjanst.delar, ...tjanst.ejValbaraDelar })) return at('del', utfortFel('del-okand'))
  const typ = tjanst.handelser[h.typ]
  if (!typ || (typ.galler !== 'alla' && !typ.galler.includes(h.del))) return at('typ', utfortFel('handelsetyp-okand'))
  return ok(typ)
}

function orsakFor(
  typ: HandelseTyp,
  b: BestallningRad,
  datum: Temporal.PlainDate,
  start: Temporal.Instant | null,
  slut: Temporal.Instant | null,
): VantarOrsak | null {
  if (typ.slag === 'besok' && !slut) return 'saknar-slut'
  if (start && slut && elapsedMinutes(start, slut) > MAX_MINUTER) return 'lang'
  if (!b.bekraftad) return 'ingen-bestallning'
  return isBefore(datum, b.fran) || (b.till && isAfter(datum, b.till)) ? 'utanfor-bestallning' : null
}

function at(falt: string, fel: { readonly ok: false; readonly fel: Fel }): { readonly ok: false; readonly fel: Fel } {
  return { ok: false, fel: { ...fel.fel, falt: { [falt]: fel.fel.text } } }
}
