import { kvot, roundKvot } from '@valfri/kernel/kvot'
import type { Dagnummer } from './kalender.ts'
import { datumOf, manadOf, mandagOf } from './kalender.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import { compareText } from './segment.ts'
import { dagIndexOf, type Tidslinje } from './tidslinje.ts'

/** A visit's minutes in one period of a limit: `vikt` per minute in [fran, till), and `tillagda` at its last minute. */
export interface Stycke {
  readonly besok: number
  readonly fran: number
  readonly till: number
  readonly vikt: number
  readonly tillagda: number
  /** Set where a limit cuts it. */
  snitt?: Snitt
}

/** What the limit leaves of a stycke: all minutes before `till`, and `del` minutes at `till` itself. */
export interface Snitt {
  readonly till: number
  readonly del: number
}

/** First day and the day after the last of a period. */
interface Period {
  fran: Dagnummer
  efter: Dagnummer
}

/** Limits of the run: who shares one, and how much each holds. */
export class Gransbok {
  readonly #s: Sammanhang
  readonly #t: Tidslinje
  readonly #periodOfDag: Int32Array
  readonly #perioder: Period[] = []
  readonly #delas: Int32Array
  readonly #summor: Float64Array
  readonly #medlemmar = new Map<number, Uppdrag[]>()

  constructor(s: Sammanhang, t: Tidslinje, niva: 'beslut' | 'kund' | 'kundstock', period: 'manad' | 'vecka') {
    this.#s = s
    this.#t = t
    this.#periodOfDag = this.#makePerioder(period)
    this.#delas = this.#makeDelas(niva)
    this.#summor = new Float64Array((Math.max(0, ...this.#delas) + 1) * this.#perioder.length)
  }

  #makePerioder(period: 'manad' | 'vecka'): Int32Array {
    const { dag0, antalDagar } = this.#t
    const nyckel = period === 'manad' ? manadOf : mandagOf
    const ut = new Int32Array(antalDagar)
    let forra: string | number | null = null
    for (let d = 0; d < antalDagar; d++) {
      if (nyckel(dag0 + d) !== forra) this.#perioder.push({ fran: dag0 + d, efter: dag0 + d + 1 })
      forra = nyckel(dag0 + d)
      ut[d] = this.#perioder.length - 1
    }
    // The time line may begin and end inside a period; what is in force "some day of the period" asks for all of it.
    for (const p of this.#perioder) {
      while (nyckel(p.fran - 1) === nyckel(p.fran)) p.fran--
      while (nyckel(p.efter) === nyckel(p.fran)) p.efter++
    }
    return ut
  }

  #makeDelas(niva: 'beslut' | 'kund' | 'kundstock'): Int32Array {
    const nummer = new Map<string, number>()
    const ut = new Int32Array(this.#s.uppdrag.length)
    for (const u of this.#s.uppdrag) {
      const { id, personId } = u.bestallning
      const nyckel = niva === 'kundstock' ? '' : niva === 'kund' ? personId : id
      if (!nummer.has(nyckel)) nummer.set(nyckel, nummer.size)
      const delas = nummer.get(nyckel) as number
      ut[u.index] = delas
      if (u.regel.underlag !== 'utford-tid') continue
      this.#medlemmar.set(delas, [...(this.#medlemmar.get(delas) ?? []), u])
    }
    return ut
  }

  /** Cuts a visit where a period ends, and gives each part with its limit's number. */
  split(uppdrag: number, stycke: Stycke): (readonly [number, Stycke])[] {
    const ut: (readonly [number, Stycke])[] = []
    let m = stycke.fran
    while (m < stycke.till) {
      const period = this.#periodAt(m)
      const efter = (this.#perioder[period] as Period).efter - this.#t.dag0
      const slut = efter > this.#t.antalDagar ? stycke.till : Math.min(stycke.till, this.#t.dagstart[efter] as number)
      const hel = m === stycke.fran && slut === stycke.till
      const tillagda = slut === stycke.till ? stycke.tillagda : 0
      ut.push([this.#nummer(uppdrag, period), hel ? stycke : { ...stycke, fran: m, till: slut, tillagda }])
      m = slut
    }
    return ut
  }

  #periodAt(minut: number): number {
    return this.#periodOfDag[dagIndexOf(this.#t, minut)] as number
  }

  #nummer(uppdrag: number, period: number): number {
    return (this.#delas[uppdrag] as number) * this.#perioder.length + period
  }

  count(uppdrag: number, stycke: Stycke): void {
    const forsta = this.#periodAt(stycke.fran)
    if (forsta === this.#periodAt(stycke.till - 1)) this.#add(this.#nummer(uppdrag, forsta), minuterOf(stycke))
    else for (const [nummer, del] of this.split(uppdrag, stycke)) this.#add(nummer, minuterOf(del))
  }

  #add(nummer: number, minuter: number): void {
    this.#summor[nummer] = (this.#summor[nummer] as number) + minuter
  }

  /** Limits whose minutes do not fit, with how many they hold. */
  over(): Map<number, number> {
    const ut = new Map<number, number>()
    for (let nummer = 0; nummer < this.#summor.length; nummer++) {
      const summa = this.#summor[nummer] as number
      if (summa === 0) continue
      const tak = this.#tak(Math.floor(nummer / this.#perioder.length), nummer % this.#perioder.length)
      if (tak !== null && summa > tak) ut.set(nummer, tak)
    }
    return ut
  }

  /** Granted minutes of all who share the limit × (1 + tolerance), down to whole minutes; null after a problem. */
  #tak(delas: number, period: number): number | null {
    const { fran, efter } = this.#perioder[period] as Period
    let summa = 0
    let saknas = false
    for (const u of this.#medlemmar.get(delas) ?? []) {
      if (u.fran >= efter || u.till < fran) continue
      const minuter = this.#beviljat(u, fran, efter)
      if (minuter === null) saknas = true
      else summa += minuter
    }
    const tolerans = this.#s.modell.grans?.tolerans ?? kvot(0)
    return saknas ? null : Number(roundKvot(kvot(BigInt(summa) * (tolerans.n + tolerans.t), tolerans.n), 'nedat'))
  }

  #beviljat(u: Uppdrag, fran: Dagnummer, efter: Dagnummer): number | null {
    const { gransminuter, id: bestallningId } = u.bestallning
    const [forst, sist] = [datumOf(Math.max(fran, u.fran)), datumOf(efter - 1)]
    const fore = gransminuter?.filter((g) => g.fran <= forst).sort((a, b) => compareText(a.fran, b.fran)) ?? []
    const under = gransminuter?.filter((g) => g.fran > forst && g.fran <= sist) ?? []
    const galler = [...fore.slice(-1), ...under].map((g) => g.minuter)
    if (galler.length > 0) return Math.max(...galler)
    const text = 'Beställningen saknar beviljade minuter, som gränsen räknas från.'
    this.#s.problem.add({ kod: 'mangd-saknas', text, bestallningId, parameter: 'grans' })
    return null
  }
}

export const minuterOf = (s: Stycke) => (s.till - s.fran) * s.vikt + s.tillagda

/**
 * Shares a limit's minutes in time order; at the same minute by event id. Works on the edges of visits, not on minutes.
 * Each stycke gets its `snitt`; one that is not cut has its end there.
 */
export function shareTak(stycken: readonly Stycke[], tak: number, id: (besok: number) => string): void {
  const steg = new Map<number, number>()
  const step = (minut: number, vikt: number) => steg.set(minut, (steg.get(minut) ?? 0) + vikt)
  for (const p of stycken) {
    step(p.fran, p.vikt)
    step(p.till, -p.vikt)
    if (p.tillagda > 0) step(p.till - 1, p.tillagda)
    if (p.tillagda > 0) step(p.till, -p.tillagda)
  }
  const { minut, kvar } = findStop(
    [...steg].sort(([a], [b]) => a - b),
    tak,
  )
  for (const p of stycken) p.snitt = { till: Math.max(p.fran, Math.min(p.till, minut)), del: 0 }
  const aktiva = stycken.filter((p) => p.fran <= minut && minut < p.till)
  let rest = kvar
  for (const p of aktiva.sort((a, b) => compareText(id(a.besok), id(b.besok)))) {
    const del = Math.min(p.vikt + (minut === p.till - 1 ? p.tillagda : 0), rest)
    rest -= del
    p.snitt = { till: minut, del }
  }
}

/** The minute in which the limit runs out, and how much of it is left there. */
function findStop(steg: readonly (readonly [number, number])[], tak: number): { minut: number; kvar: number } {
  let [kvar, takt] = [tak, 0]
  for (const [i, [minut, vikt]] of steg.entries()) {
    takt += vikt
    const langd = (steg[i + 1]?.[0] ?? minut) - minut
    if (takt * langd > kvar) {
      const hela = Math.floor(kvar / takt)
      return { minut: minut + hela, kvar: kvar - hela * takt }
    }
    kvar -= takt * langd
  }
  return { minut: Number.MAX_SAFE_INTEGER, kvar }
}
