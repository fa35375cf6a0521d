import { type Kvot, kvot } from '@valfri/kernel/kvot'
import type { Dag } from './indata.ts'
import { type Dagnummer, dagnummer } from './kalender.ts'
import { ETT } from './radsamling.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import { compareText } from './segment.ts'
import { addDagtillagg } from './tillagg.ts'

export interface Franvarodag {
  readonly handelseId: string
  /** 1 for all of the price. */
  readonly andel: Kvot
}

/** Absence by beställning and day, with the share that its place in the row of absent days gives. */
export type Franvaro = ReadonlyMap<string, ReadonlyMap<Dagnummer, Franvarodag>>

const NOLL = kvot(0)

/**
 * Days of presence and absence to rows, in date order per beställning. Each absence counts one more day, from what earlier
 * runs counted; presence sets the count to 0.
 * @returns the absence, which `beviljad-tid` needs
 */
export function addDagar(s: Sammanhang, dagar: readonly Dag[]): Franvaro {
  const perBestallning = new Map<string, Dag[]>()
  for (const d of dagar) {
    const lista = perBestallning.get(d.bestallningId) ?? []
    perBestallning.set(d.bestallningId, lista)
    lista.push(d)
  }
  const franvaro = new Map<string, Map<Dagnummer, Franvarodag>>()
  for (const [id, lista] of perBestallning) {
    const u = s.uppdragById.get(id)
    if (!u) {
      const text = 'Dagen hör till en beställning som inte ingår i körningen.'
      s.problem.add({ kod: 'bestallning-okand', text, bestallningId: id, handelseId: lista[0]?.id })
      continue
    }
    lista.sort((a, b) => compareText(a.datum, b.datum) || compareText(a.id, b.id))
    franvaro.set(id, addUppdragsdagar(s, u, lista))
  }
  return franvaro
}

function addUppdragsdagar(s: Sammanhang, u: Uppdrag, dagar: readonly Dag[]): Map<Dagnummer, Franvarodag> {
  const ut = new Map<Dagnummer, Franvarodag>()
  let n = u.bestallning.franvaroIngaende ?? 0
  let forra: string | null = null
  for (const d of dagar) {
    if (d.datum === forra) noteDubbel(s, u, d)
    forra = d.datum
    const dag = dagnummer(d.datum)
    if (!s.inomTid(u, d.id, dag)) continue
    n = d.typ === 'narvaro' ? 0 : n + 1
    if (d.typ === 'narvaro') {
      addNarvaro(s, u, d, dag)
      continue
    }
    const andel = andelOfDag(s, n)
    ut.set(dag, { handelseId: d.id, andel })
    if (andel.t === 0n) s.utan('franvaro-utan-ersattning', u, d.id, dag, 1, 'dag')
    else addFranvaro(s, u, d, dag, andel)
  }
  return ut
}

function noteDubbel(s: Sammanhang, u: Uppdrag, d: Dag): void {
  const text = `Två dagshändelser finns den ${d.datum}.`
  s.problem.add({ kod: 'dagshandelse-dubbel', text, handelseId: d.id, bestallningId: u.bestallning.id, datum: d.datum })
}

/** The share of the n:th day in a row; nothing where no interval holds it. */
function andelOfDag(s: Sammanhang, n: number): Kvot {
  const faktor = s.modell.franvaro?.faktorer.find((f) => f.dagFran <= n && (f.dagTill === null || n <= f.dagTill))
  return faktor?.andel ?? NOLL
}

function addNarvaro(s: Sammanhang, u: Uppdrag, d: Dag, dag: Dagnummer): void {
  addDagtillagg(s, u, dag, d)
  if (u.regel.underlag !== 'dag') {
    // Presence only ends a row of absent days here; there is nothing to pay.
    if (u.regel.underlag !== 'utford-tid') s.utan('ersatts-inte-i-modellen', u, d.id, dag, 1, 'dag')
    return
  }
  const traff = s.dagspris(u, dag, 'dag', d.omfattning)
  if (traff)
    s.rader.add({
      slag: 'narvaro',
      insats: u.bestallning.insats,
      traff,
      enhet: 'dag',
      antal: ETT,
      fran: dag,
      till: dag,
      bestallning: u.bestallning,
      handelseId: d.id,
    })
}

/** Absence under `dag` and `utford-tid`; under `beviljad-tid` it lowers the granted minutes instead (see `manadsvis`). */
function addFranvaro(s: Sammanhang, u: Uppdrag, d: Dag, dag: Dagnummer, faktor: Kvot): void {
  const { underlag } = u.regel
  if (underlag !== 'dag' && underlag !== 'utford-tid') return
  if (underlag === 'utford-tid' && d.planeradeMinuter === undefined) {
    const text = `Frånvarodagen ${d.datum} saknar planerade minuter.`
    s.problem.add({
      kod: 'mangd-saknas',
      text,
      handelseId: d.id,
      bestallningId: u.bestallning.id,
      datum: d.datum,
    })
    return
  }
  const perDag = underlag === 'dag'
  const traff = s.dagspris(u, dag, perDag ? 'dag' : 'timme', d.omfattning)
  if (traff)
    s.rader.add({
      slag: 'franvaro',
      insats: u.bestallning.insats,
      traff,
      enhet: perDag ? 'dag' : 'minut',
      faktor,
      antal: perDag ? ETT : kvot(d.planeradeMinuter as number),
      fran: dag,
      till: dag,
      bestallning: u.bestallning,
      handelseId: d.id,
    })
}
