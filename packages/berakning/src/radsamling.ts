import { addKvot, compareKvot, formatKvot, type Kvot, kvot } from '@valfri/kernel/kvot'
import { RADSLAG, type Rad, type RadDel, type Radenhet, type Radslag } from '@valfri/plugin-api/rad'
import { exaktBelopp, roundOre } from './avrundning.ts'
import type { Benamningar, Bestallning } from './indata.ts'
import { type Dagnummer, datumOf } from './kalender.ts'
import type { Modell } from './modell.ts'
import type { Traff } from './prisbok.ts'
import { radtext } from './radtext.ts'
import { compareText, segmentText } from './segment.ts'

export const ETT: Kvot = kvot(1)

/** A quantity at a price, on its way to a row. */
export interface Post {
  readonly slag: Radslag
  /** The insats, or for counts and supplements what is counted. */
  readonly insats: string
  readonly traff: Traff
  /** Öre per unit when it is not the found price, such as a schablon month or a deduction. */
  readonly aprisOre?: bigint
  readonly enhet: Radenhet
  readonly faktor?: Kvot
  readonly antal: Kvot
  readonly fran: Dagnummer
  readonly till: Dagnummer
  readonly bestallning: Bestallning
  /** The event behind, if one is. */
  readonly handelseId?: string
  /** One row per beställning, whatever the kommun groups by. */
  readonly egenRad?: boolean
}

interface Grupp {
  readonly post: Post
  antal: Kvot
  fran: Dagnummer
  till: Dagnummer
  readonly delar: RadDel[]
}

/** Gathers quantities into rows as the kommun groups them; what is rounded is the row. */
export class Radsamling {
  readonly #grupper = new Map<string, Grupp>()
  readonly #modell: Modell
  readonly #benamningar: Benamningar
  readonly #medDelar: boolean

  constructor(modell: Modell, benamningar: Benamningar, medDelar: boolean) {
    this.#modell = modell
    this.#benamningar = benamningar
    this.#medDelar = medDelar
  }

  add(post: Post): void {
    const nyckel = this.#nyckel(post)
    const grupp = this.#grupper.get(nyckel)
    if (!grupp) {
      const { antal, fran, till } = post
      this.#grupper.set(nyckel, { post, antal, fran, till, delar: this.#delar(post) })
      return
    }
    grupp.antal = addKvot(grupp.antal, post.antal)
    grupp.fran = Math.min(grupp.fran, post.fran)
    grupp.till = Math.max(grupp.till, post.till)
    grupp.delar.push(...this.#delar(post))
  }

  #nyckel(p: Post): string {
    const apris = p.aprisOre ?? p.traff.ore
    const bas = `${p.slag}|${p.insats}|${p.traff.nr}|${apris}|${formatKvot(p.faktor ?? ETT)}|${p.enhet}`
    const { radgruppering } = this.#modell
    if (radgruppering === 'handelse' && p.handelseId !== undefined) return `${bas}|${p.bestallning.id}|${p.handelseId}`
    return radgruppering === 'bestallning' || p.egenRad ? `${bas}|${p.bestallning.id}` : bas
  }

  #delar(p: Post): RadDel[] {
    if (!this.#medDelar || p.handelseId === undefined) return []
    const { id: bestallningId, personId } = p.bestallning
    return [{ handelseId: p.handelseId, bestallningId, personId, datum: datumOf(p.fran), antal: p.antal }]
  }

  /** The rows, rounded, in an order that follows from the rows alone. */
  toRader(): Rad[] {
    return [...this.#grupper.values()].map((g) => this.#rad(g)).sort(compareRader)
  }

  #rad({ post: p, antal, fran, till, delar }: Grupp): Rad {
    const { radgruppering, avrundning } = this.#modell
    const faktor = p.faktor ?? ETT
    const aprisOre = p.aprisOre ?? p.traff.ore
    const handelserad = radgruppering === 'handelse' && p.handelseId !== undefined
    const egen = handelserad || radgruppering === 'bestallning' || p.egenRad
    const { kalla } = p.traff
    return {
      slag: p.slag,
      insats: p.insats,
      text: radtext(p.slag, p.insats, kalla.segment, faktor, this.#benamningar),
      antal,
      enhet: p.enhet,
      aprisOre,
      faktor,
      beloppOre: roundOre(exaktBelopp(antal, faktor, aprisOre, p.enhet), avrundning.rad),
      avrundning: avrundning.rad,
      kalla,
      datumFran: datumOf(fran),
      datumTill: datumOf(till),
      ...(egen && { personId: p.bestallning.personId, bestallningId: p.bestallning.id }),
      handelseIds: [...new Set(delar.map((d) => d.handelseId))].sort(compareText),
      delar: delar.sort(compareDelar),
    }
  }
}

function compareDelar(a: RadDel, b: RadDel): number {
  return (
    compareText(a.datum, b.datum) ||
    compareText(a.handelseId, b.handelseId) ||
    compareText(a.bestallningId, b.bestallningId) ||
    compareKvot(a.antal, b.antal)
  )
}

/** Kind, insats, segment, price start, factor, person, beställning, first day, events. */
export function compareRader(a: Rad, b: Rad): number {
  return (
    RADSLAG.indexOf(a.slag) - RADSLAG.indexOf(b.slag) ||
    compareText(a.insats, b.insats) ||
    compareText(segmentText(a.kalla.segment), segmentText(b.kalla.segment)) ||
    compareText(a.kalla.fran, b.kalla.fran) ||
    compareKvot(b.faktor, a.faktor) ||
    compareText(a.personId ?? '', b.personId ?? '') ||
    compareText(a.bestallningId ?? '', b.bestallningId ?? '') ||
    compareText(a.datumFran, b.datumFran) ||
    compareText(a.handelseIds[0] ?? '', b.handelseIds[0] ?? '') ||
    Number(a.aprisOre - b.aprisOre)
  )
}
