import { ok, type Result } from '@valfri/kernel/fel'
import type { HandelseTyp } from '@valfri/plugin-api/handelse'
import { utfortFel } from './fel.ts'
import { findByName } from './find-bestallning.ts'
import { parseTid } from './las-tid.ts'
import { atFalt } from './las-tider.ts'
import type { HandelseIn } from './typer.ts'

/** The counted and described parts of an event, in the columns and names that the calculation reads. */
export interface Uppgifter {
  readonly antal: number
  readonly personal: number
  readonly uppgifter: Readonly<Record<string, unknown>> | null
}

const MAX_ANTAL = 100_000
const isHeltal = (n: number, minst: number, hogst: number): boolean =>
  Number.isSafeInteger(n) && n >= minst && n <= hogst

/**
 * Reads what the event's type asks for beside its times: a count, summed or planned minutes, staff, when it was cancelled
 * and why. What the type does not ask for is left out.
 */
export function readUppgifter(h: HandelseIn, typ: HandelseTyp, datum: Temporal.PlainDate): Result<Uppgifter> {
  // Summed minutes are the count of their event (berakning: 'utford-summa').
  const antal = typ.slag === 'summa' ? (h.minuter ?? h.antal ?? Number.NaN) : typ.slag === 'antal' ? (h.antal ?? 1) : 1
  if (!isHeltal(antal, 1, typ.utfall ? 1 : MAX_ANTAL))
    return atFalt(typ.slag === 'summa' ? 'minuter' : 'antal', utfortFel('antal-ogiltigt'))
  const personal = typ.personal ? (h.personal ?? 1) : 1
  if (!isHeltal(personal, 1, 9)) return atFalt('personal', utfortFel('personal-ogiltig'))
  const planerade = typ.planeradeMinuter ? (h.minuter ?? Number.NaN) : 0
  if (!isHeltal(planerade, 0, 1440)) return atFalt('minuter', utfortFel('minuter-saknas'))
  const avbokad = typ.avbokadTid ? readAvbokad(h.avbokad, datum) : ok(null)
  if (!avbokad.ok) return atFalt('avbokad', avbokad)
  const orsak = readOrsak(h.orsak, typ)
  if (!orsak.ok) return atFalt('orsak', orsak)
  const uppgifter = {
    ...(orsak.value && { orsak: orsak.value }),
    ...(avbokad.value && { avbokad: avbokad.value.toString() }),
    ...(typ.planeradeMinuter && { planeradeMinuter: planerade }),
  }
  return ok({ antal, personal, uppgifter: Object.keys(uppgifter).length > 0 ? uppgifter : null })
}

function readAvbokad(text: string | undefined, datum: Temporal.PlainDate): Result<Temporal.Instant> {
  return text?.trim() ? parseTid(text, datum) : utfortFel('avbokad-saknas')
}

function readOrsak(text: string | undefined, typ: HandelseTyp): Result<string | null> {
  if (!text?.trim()) return typ.orsakKravs ? utfortFel('orsak-saknas') : ok(null)
  if (!typ.orsaker) return ok(null)
  const id = findByName(Object.fromEntries(typ.orsaker.map((o) => [o.id, o])), text)
  return id ? ok(id) : utfortFel('orsak-okand')
}
