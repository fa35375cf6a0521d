import { kvot } from '@valfri/kernel/kvot'
import type { Besoksdata } from './besoksdata.ts'
import type { Ruta, Rutor } from './rutor.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'

/** How many rutor a beställning's key leaves room for. */
const RUTOR_PER_UPPDRAG = 65_536

interface Delsumma {
  readonly u: Uppdrag
  readonly ruta: number
  antal: number
  fran: number
  till: number
}

/**
 * Where visits' minutes go. With details, or one row per event, each part is a post of its own; otherwise whole numbers are
 * added up per price, or per price and beställning, and become posts once.
 */
export class Besokssumma {
  readonly #s: Sammanhang
  readonly #d: Besoksdata
  readonly #perHandelse: boolean
  readonly #perBestallning: boolean
  readonly #summor = new Map<number, Delsumma>()

  constructor(s: Sammanhang, d: Besoksdata) {
    this.#s = s
    this.#d = d
    this.#perHandelse = s.medDelar || s.modell.radgruppering === 'handelse'
    this.#perBestallning = s.modell.radgruppering === 'bestallning'
  }

  /** @param dag the minutes' own day, counted from the time line's first; @param antal whole minutes or visits */
  add(i: number, u: Uppdrag, ruta: number, rutor: Rutor, dag: number, antal: number): void {
    if (this.#perHandelse) {
      this.#post(u, rutor.rutor[ruta] as Ruta, dag, dag, antal, this.#d.id(i))
      return
    }
    const nyckel = this.#perBestallning ? u.index * RUTOR_PER_UPPDRAG + ruta : ruta
    const summa = this.#summor.get(nyckel)
    if (!summa) {
      this.#summor.set(nyckel, { u, ruta, antal, fran: dag, till: dag })
      return
    }
    summa.antal += antal
    if (dag < summa.fran) summa.fran = dag
    else if (dag > summa.till) summa.till = dag
  }

  flush(rutor: readonly Ruta[]): void {
    for (const { u, ruta, antal, fran, till } of this.#summor.values())
      this.#post(u, rutor[ruta] as Ruta, fran, till, antal)
  }

  #post(bestallning: Uppdrag, ruta: Ruta, fran: number, till: number, antal: number, handelseId?: string): void {
    const { dag0 } = this.#d.tidslinje
    this.#s.rader.add({
      slag: 'utford',
      ...ruta,
      antal: kvot(antal),
      fran: dag0 + fran,
      till: dag0 + till,
      bestallning: bestallning.bestallning,
      ...(handelseId !== undefined && { handelseId }),
    })
  }
}
