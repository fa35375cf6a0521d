import { compareKvot, kvot } from '@valfri/kernel/kvot'
import type { Prisenhet } from '@valfri/plugin-api/parameter'
import type { Dag } from './indata.ts'
import { type Dagnummer, datumOf } from './kalender.ts'
import type { Tillagg } from './modell.ts'
import type { Traff } from './prisbok.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'

/** Whether a supplement is given for a beställning: distance over a limit, where one is set. */
export function harTillagg(t: Tillagg, u: Uppdrag): boolean {
  if (t.avstandKmOver === undefined) return true
  const { avstandKm } = u.bestallning
  return avstandKm !== undefined && compareKvot(avstandKm, t.avstandKmOver) > 0
}

const ENHET: { readonly [K in Tillagg['per']]: { readonly pris: Prisenhet; readonly rad: 'besok' | 'minut' | 'dag' } } =
  {
    besok: { pris: 'besok', rad: 'besok' },
    timme: { pris: 'timme', rad: 'minut' },
    dag: { pris: 'dag', rad: 'dag' },
  }

/** A supplement's price: matched on nivå and regi, and per day on how long the day is. */
export function tillaggspris(s: Sammanhang, t: Tillagg, dag: Dagnummer, omfattning?: string | null): Traff | null {
  const { niva } = t
  const segment = { regi: s.underlag.regi, ...(niva !== undefined && { niva }), ...(omfattning && { omfattning }) }
  return s.prisbok.find(t.nyckel, segment, datumOf(dag), ENHET[t.per].pris)
}

/** Supplements of a day of presence, such as premises: one each, whatever the day itself is paid by. */
export function addDagtillagg(s: Sammanhang, u: Uppdrag, dag: Dagnummer, d: Dag): void {
  if (u.regel.underlag === 'ingen') return
  for (const t of s.modell.tillagg) {
    if (t.per !== 'dag' || !harTillagg(t, u)) continue
    const traff = tillaggspris(s, t, dag, d.omfattning ?? s.omfattning(u, dag))
    if (traff) addTillagg(s, t, u, { traff, antal: 1, fran: dag, till: dag, handelseId: d.id })
  }
}

/** Adds a supplement's post. */
export function addTillagg(s: Sammanhang, t: Tillagg, u: Uppdrag, post: Tillaggspost): void {
  s.rader.add({
    slag: 'tillagg',
    insats: t.nyckel,
    traff: post.traff,
    enhet: ENHET[t.per].rad,
    antal: kvot(post.antal),
    fran: post.fran,
    till: post.till,
    bestallning: u.bestallning,
    ...(post.handelseId !== undefined && { handelseId: post.handelseId }),
  })
}

interface Tillaggspost {
  readonly traff: Traff
  readonly antal: number
  readonly fran: Dagnummer
  readonly till: Dagnummer
  readonly handelseId?: string
}

interface Delsumma {
  readonly t: Tillagg
  readonly u: Uppdrag
  readonly traff: Traff
  antal: number
  fran: Dagnummer
  till: Dagnummer
}

/** Supplements of performed visits: per visit, or per hour as it was performed and before any limit. */
export class Tillaggsrakning {
  readonly #s: Sammanhang
  readonly #dag0: Dagnummer
  readonly #id: (i: number) => string
  readonly #priser: (Traff | null | undefined)[][]
  readonly #summor = new Map<string, Delsumma>()
  readonly #perHandelse: boolean

  constructor(s: Sammanhang, dag0: Dagnummer, antalDagar: number, data: { readonly id: (i: number) => string }) {
    this.#s = s
    this.#dag0 = dag0
    this.#id = data.id
    this.#priser = s.modell.tillagg.map(() => new Array(antalDagar))
    this.#perHandelse = s.medDelar || s.modell.radgruppering === 'handelse'
  }

  /** @param dag the visit's local start date, counted from the time line's first; @param minuter as paid for, with staff */
  add(i: number, u: Uppdrag, dag: number, minuter: number): void {
    if (u.regel.underlag === 'ingen') return
    for (const [k, t] of this.#s.modell.tillagg.entries()) {
      if (t.per === 'dag' || !harTillagg(t, u)) continue
      const antal = t.per === 'besok' ? 1 : minuter
      if (antal === 0) continue
      const priser = this.#priser[k] as (Traff | null | undefined)[]
      if (priser[dag] === undefined) priser[dag] = tillaggspris(this.#s, t, this.#dag0 + dag)
      const traff = priser[dag]
      if (traff) this.#add(k, t, u, traff, this.#dag0 + dag, antal, i)
    }
  }

  #add(k: number, t: Tillagg, u: Uppdrag, traff: Traff, dag: Dagnummer, antal: number, i: number): void {
    if (this.#perHandelse) {
      addTillagg(this.#s, t, u, { traff, antal, fran: dag, till: dag, handelseId: this.#id(i) })
      return
    }
    const perBestallning = this.#s.modell.radgruppering === 'bestallning'
    const nyckel = `${k}|${traff.nr}|${perBestallning ? u.index : ''}`
    const summa = this.#summor.get(nyckel)
    if (!summa) {
      this.#summor.set(nyckel, { t, u, traff, antal, fran: dag, till: dag })
      return
    }
    summa.antal += antal
    summa.fran = Math.min(summa.fran, dag)
    summa.till = Math.max(summa.till, dag)
  }

  flush(): void {
    for (const { t, u, ...post } of this.#summor.values()) addTillagg(this.#s, t, u, post)
  }
}
