import type { Prisenhet } from '@valfri/plugin-api/parameter'
import type { Radenhet } from '@valfri/plugin-api/rad'
import { datumOf } from './kalender.ts'
import type { Traff } from './prisbok.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import type { Tidslinje } from './tidslinje.ts'

/** A price that minutes or visits of one insats fall on. */
export interface Ruta {
  readonly insats: string
  readonly traff: Traff
  readonly enhet: Radenhet
}

const OKAND = 0
const FEL = -1

/**
 * Which price each (insats and segment, day, band) falls on. Prices are looked up once per cell and not once per visit: a
 * month has some hundred cells and may have a million visits.
 */
export class Rutor {
  readonly rutor: Ruta[] = []
  readonly #nummer = new Map<string, number>()
  readonly #tabeller = new Map<string, Int32Array>()
  readonly #fasta: (Int32Array | undefined)[] = []
  readonly #s: Sammanhang
  readonly #t: Tidslinje
  readonly #bandnamn: readonly string[]
  readonly #antalBand: number

  constructor(s: Sammanhang, t: Tidslinje) {
    this.#s = s
    this.#t = t
    this.#bandnamn = (s.modell.tidsband ?? []).map((b) => b.namn)
    this.#antalBand = this.#bandnamn.length + 1
  }

  /** @param dag counted from the time line's first day; @returns the number of a ruta, or -1 after a problem was noted */
  find(u: Uppdrag, dag: number, band: number): number {
    if (band < 0) return this.#utanBand(dag)
    const tabell = this.#fasta[u.index] ?? this.#tabell(u, dag)
    const cell = dag * this.#antalBand + band
    const nummer = tabell[cell] as number
    if (nummer !== OKAND) return nummer === FEL ? -1 : nummer - 1
    const funnen = this.#look(u, dag, band)
    tabell[cell] = funnen < 0 ? FEL : funnen + 1
    return funnen
  }

  /** A beställning with one nivå and omfattning has one table; with several it has one for each pair. */
  #tabell(u: Uppdrag, dag: number): Int32Array {
    const niva = this.#s.niva(u, this.#t.dag0 + dag)
    const omfattning = this.#s.omfattning(u, this.#t.dag0 + dag)
    const { insats, zon } = u.bestallning
    const klass = JSON.stringify([insats, zon ?? null, omfattning ?? null, niva ?? null])
    const tabell = this.#tabeller.get(klass) ?? new Int32Array(this.#t.antalDagar * this.#antalBand)
    this.#tabeller.set(klass, tabell)
    if (isFast(u.nivaer, u) && isFast(u.omfattningar, u)) this.#fasta[u.index] = tabell
    return tabell
  }

  #look(u: Uppdrag, dag: number, band: number): number {
    const tillfalle = u.regel.underlag === 'tillfalle'
    const enhet: Prisenhet = tillfalle ? 'tillfalle' : 'timme'
    const traff = this.#s.insatspris(u, this.#t.dag0 + dag, enhet, this.#bandnamn[band - 1])
    if (!traff) return -1
    const { insats } = u.bestallning
    const nyckel = `${insats}|${traff.nr}`
    const sparad = this.#nummer.get(nyckel)
    if (sparad !== undefined) return sparad
    this.rutor.push({ insats, traff, enhet: tillfalle ? 'tillfalle' : 'minut' })
    this.#nummer.set(nyckel, this.rutor.length - 1)
    return this.rutor.length - 1
  }

  #utanBand(dag: number): number {
    const datum = datumOf(this.#t.dag0 + dag)
    this.#s.problem.add({ kod: 'tidsband-saknas', text: `Minuter den ${datum} ligger utanför alla tidsband.`, datum })
    return -1
  }
}

/** The same on every day of the beställning. */
function isFast(daterade: readonly { readonly fran: number }[], u: Uppdrag): boolean {
  return daterade.length === 0 || (daterade.length === 1 && (daterade[0] as { fran: number }).fran <= u.fran)
}
