import { ok, type Result } from '@valfri/kernel/fel'
import { elapsedMinutes, isAfter, isBefore } from '@valfri/kernel/tid'
import type { HandelseTyp } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { halve } from './dela-besok.ts'
import { utfortFel } from './fel.ts'
import { type FindBestallning, findByName, type Plats } from './find-bestallning.ts'
import { atFalt, readTider, type Tider } from './las-tider.ts'
import { readUppgifter } from './las-uppgifter.ts'
import { isNarvarande } from './narvarande.ts'
import type { BedomdHandelse, HandelseIn, VantarOrsak } from './typer.ts'

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
export function bedomHandelse(rad: number, h: HandelseIn, miljo: BedomningMiljo): Result<BedomdHandelse> {
  const tider = readTider(h, miljo.nu)
  if (!tider.ok) return tider
  const { datum } = tider.value
  const plats = miljo.find(h, datum)
  if (!plats.ok) return plats
  const typ = findTyp(h, plats.value, miljo.tjanster)
  if (!typ.ok) return typ
  const { id, form } = typ.value
  if (form.slag === 'besok' && !tider.value.start) return atFalt('start', utfortFel('start-saknas'))
  const uppgifter = readUppgifter(h, form, datum)
  if (!uppgifter.ok) return uppgifter
  const del = halve(h, tider.value, plats.value.bestallning.kod, miljo.find)
  if (!del.ok) return del
  return ok({
    rad,
    bestallning: plats.value.bestallning,
    bestallningId: plats.value.egen ? plats.value.bestallning.id : null,
    externId: h.externId,
    del: plats.value.del,
    typ: id,
    narvarande: form.slag === 'besok' && isNarvarande(form),
    datum,
    start: del.value.start,
    slut: del.value.slut,
    medarbetare: h.medarbetare?.trim() || null,
    ...uppgifter.value,
    uppgifter: del.value.delat ? { ...uppgifter.value.uppgifter, ...del.value.delat } : uppgifter.value.uppgifter,
    orsak: orsakFor(form, plats.value, tider.value),
  })
}

function findTyp(
  h: HandelseIn,
  { bestallning, del }: Plats,
  { tjanster }: TjanstRegister,
): Result<{ id: string; form: HandelseTyp }> {
  const alla = tjanster.get(bestallning.tjanstId)?.handelser ?? {}
  const forDel = Object.fromEntries(
    Object.entries(alla).filter(([, t]) => t.galler === 'alla' || t.galler.includes(del)),
  )
  const id = h.typ?.trim() ? findByName(forDel, h.typ) : Object.keys(forDel)[0]
  const form = id && forDel[id]
  return form ? ok({ id, form }) : atFalt('typ', utfortFel('handelsetyp-okand'))
}

/** Why an event must wait, by its own times and its beställning; null when it need not. */
export function orsakFor(
  form: Pick<HandelseTyp, 'slag'>,
  { bestallning: b, egen }: Plats,
  t: Tider,
): VantarOrsak | null {
  if (form.slag === 'besok' && !t.slut) return 'saknar-slut'
  if (t.start && t.slut && elapsedMinutes(t.start, t.slut) > MAX_MINUTER) return 'lang'
  if (b.slut && isAfter(t.datum, b.slut.datum)) return b.slut.slag === 'avliden' ? 'efter-avliden' : 'efter-flytt'
  if (!egen) return 'ingen-bestallning'
  if (!b.bekraftad) return 'ej-bekraftad'
  if (isBefore(t.datum, b.fran)) return 'fore-start'
  return b.till && isAfter(t.datum, b.till) ? 'utanfor-bestallning' : null
}
