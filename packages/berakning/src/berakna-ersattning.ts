import { ok, type Result } from '@valfri/kernel/fel'
import { addAntal, addMinutsummor } from './antal.ts'
import { addAvvikelser } from './avvikelser.ts'
import { addBesok } from './besok.ts'
import { toBesoksdata, toTidslinje } from './besoksdata.ts'
import { addDagar } from './dagar.ts'
import { runMangdsteg, runRadsteg } from './egna-steg.ts'
import type { Antal, Besok, Dag, Handelse, Korningsunderlag, Minutsumma, Samtal } from './indata.ts'
import { addManadsvis } from './manadsvis.ts'
import { Sammanhang } from './sammanhang.ts'
import { addSamtal } from './samtal.ts'
import { compareText } from './segment.ts'
import { korrigeringsrader, momsrader, oresavrundning, summaOf, vitesrader } from './slutrader.ts'
import type { Berakning, EjErsatt } from './utdata.ts'

export interface Ersattningsberakning extends Berakning {
  /** What the persons paid the utförare themselves, by person in öre (familjerådgivning). */
  readonly egenavgifter: ReadonlyMap<string, bigint>
}

/**
 * Computes what one utförare is paid in one run.
 *
 * @param underlag events, decided prices and the kommun's model; money in öre, time in whole minutes
 * @returns rows whose sum is the payment, each with its source, in an order that does not depend on the events' order; and
 *   what was not paid with the reason
 * Errors: the codes of `berakningFel` and the plugin's own steps; `detaljer.problem` lists every problem of the run.
 * Source: the kommun's price decisions (in each row); the same price for all utförare, LOV 1 kap. 2 §
 */
export function beraknaErsattning(underlag: Korningsunderlag): Result<Ersattningsberakning> {
  const s = new Sammanhang(underlag)
  const insatsOf = (id: string) => s.uppdragById.get(id)?.bestallning.insats ?? ''
  const handelser = runMangdsteg(underlag.steg, underlag.handelser, insatsOf)
  if (!handelser.ok) return handelser
  const delad = divide(handelser.value)

  const besok = toBesoksdata(s, delad.utforda)
  if (besok) addBesok(s, besok)
  addAvvikande(s, delad.avvikande)
  addMinutsummor(s, delad.summor)
  addAntal(s, delad.antal)
  addManadsvis(s, addDagar(s, delad.dagar))
  const egenavgifter = addSamtal(s, delad.samtal)
  if (!s.problem.tom) return s.problem.toFel()

  const egna = runRadsteg(underlag.steg, s.rader.toRader(), underlag.modell)
  if (!egna.ok) return egna
  const rader = [
    ...egna.value,
    ...momsrader(s, egna.value),
    ...korrigeringsrader(s, underlag.korrigeringar ?? []),
    ...vitesrader(s, underlag.brister ?? [], egna.value),
  ]
  if (!s.problem.tom) return s.problem.toFel()
  rader.push(...oresavrundning(s, rader))
  return ok({ rader, summaOre: summaOf(rader), ejErsatt: s.ejErsatt.sort(compareEjErsatt), egenavgifter })
}

interface Delad {
  readonly utforda: Besok[]
  readonly avvikande: Besok[]
  readonly summor: Minutsumma[]
  readonly dagar: Dag[]
  readonly antal: Antal[]
  readonly samtal: Samtal[]
}

function divide(handelser: readonly Handelse[]): Delad {
  const ut: Delad = { utforda: [], avvikande: [], summor: [], dagar: [], antal: [], samtal: [] }
  for (const h of handelser) {
    if ('start' in h) (h.typ === 'utford' ? ut.utforda : ut.avvikande).push(h)
    else if (h.typ === 'utford-summa') ut.summor.push(h)
    else if ('artikel' in h) ut.antal.push(h)
    else if (h.typ === 'narvaro' || h.typ === 'franvaro') ut.dagar.push(h as Dag)
    else ut.samtal.push(h as Samtal)
  }
  return ut
}

function addAvvikande(s: Sammanhang, besok: readonly Besok[]): void {
  if (besok.length === 0) return
  const starter = besok.map((b) => b.start)
  const [fran, till] = starter.reduce(([f, t], m) => [Math.min(f, m), Math.max(t, m)], [starter[0], starter[0]] as [
    number,
    number,
  ])
  const tidslinje = toTidslinje(s, fran, till)
  if (tidslinje) addAvvikelser(s, besok, tidslinje)
}

function compareEjErsatt(a: EjErsatt, b: EjErsatt): number {
  return compareText(a.datum, b.datum) || compareText(a.handelseId, b.handelseId) || compareText(a.skal, b.skal)
}
