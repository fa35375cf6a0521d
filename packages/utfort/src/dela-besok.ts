import { ok, type Result } from '@valfri/kernel/fel'
import { elapsedMinutes } from '@valfri/kernel/tid'
import { utfortFel } from './fel.ts'
import type { FindBestallning } from './find-bestallning.ts'
import { atFalt, type Tider } from './las-tider.ts'
import type { HandelseIn } from './typer.ts'

/** One person's part of a visit, and what it is a part of. */
export interface Besoksdel extends Pick<Tider, 'start' | 'slut'> {
  readonly delat: { readonly delasMed: string; readonly helaStart: string; readonly helaSlut: string } | null
}

/**
 * The part of a visit that is this person's: all of it, or half when it was for a couple. The two halves lie after each
 * other and add up to the visit, so that it is paid once however many rows it is reported in; the odd minute goes to the
 * one whose code comes first.
 *
 * Errors: `delas-okand`, `delas-for-kort`
 */
export function halve(h: HandelseIn, tider: Tider, kod: string, find: FindBestallning): Result<Besoksdel> {
  const { start, slut } = tider
  if (!h.delasMed?.trim()) return ok({ start, slut, delat: null })
  const andra = find.personFor({ person: h.delasMed })?.kod
  if (!andra || andra === kod) return atFalt('delasMed', utfortFel('delas-okand'))
  if (!start || !slut) return ok({ start, slut, delat: null })
  const minuter = elapsedMinutes(start, slut)
  if (minuter < 2) return atFalt('delasMed', utfortFel('delas-for-kort'))
  const mitt = start.add({ minutes: Math.ceil(minuter / 2) })
  const delat = { delasMed: andra, helaStart: start.toString(), helaSlut: slut.toString() }
  return ok(kod < andra ? { start, slut: mitt, delat } : { start: mitt, slut, delat })
}
