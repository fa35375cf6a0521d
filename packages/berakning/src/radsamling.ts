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
  /** Keeps rows of the same insats apart: the insats of a beställning where `insats` says what is counted. */
  readonly grupp?: string
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

/** What rows of the same price share: written once, not once per row. */
interface Radmall {
  readonly slag: number
  readonly segment: string
  readonly text: string
}

interface Grupp {
  readonly post: Post
  readonly mall: Radmall
  antal: Kvot
  fran: Dagnummer
  till: Dagnummer
  readonly delar: RadDel[]
}

/** Gathers quantities into rows as the kommun groups them; what is rounded is the row. */
export class Radsamling {
  readonly #grupper = new Map<string, Grupp>()
  readonly #mallar = new Map<string, Radmall>()
  readonly #modell: Modell
  readonly #benamningar: Benamningar
  readonly #medDelar: boolean

  constructor(modell: Modell, benamningar: Benamningar, medDelar: boolean) {
    this.#modell = modell
    this.#benamningar = benamningar
    this.#medDelar = medDelar
  }

  add(post: Post): void {
    const bas = this.#bas(post)
    const nyckel = this.#nyckel(bas, post)
    const grupp = this.#grupper.get(nyckel)
    if (!grupp) {
      const { antal, fran, till } = post
      this.#grupper.set(nyckel, { post, mall: this.#mall(bas, post), antal, fran, till, delar: this.#delar(post) })
      return
    }
    grupp.antal = addKvot(grupp.antal, post.antal)
    grupp.fran = Math.min(grupp.fran, post.fran)
    grupp.till = Math.max(grupp.till, post.till)
    grupp.delar.push(...this.#delar(post))
  }

  /** Insats, kind, price row, unit price and factor. */
  #bas(p: Post): string {
    const faktor = p.faktor ? formatKvot(p.faktor) : '1'
    return `${p.slag}|${p.insats}|${p.grupp ?? ''}|${p.traff.nr}|${p.aprisOre ?? p.traff.ore}|${faktor}|${p.enhet}`
  }

  #nyckel(bas: string, p: Post): string {
    const { radgruppering } = this.#modell
    if (radgruppering === 'handelse' && p.handelseId !== undefined) return `${bas}|${p.bestallning.id}|${p.handelseId}`
    return radgruppering === 'bestallning' || p.egenRad ? `${bas}|${p.bestallning.id}` : bas
  }

  #mall(bas: string, p: Post): Radmall {
    const sparad = this.#mallar.get(bas)
    if (sparad) return sparad
    const { segment } = p.traff.kalla
    const mall = {
      slag: RADSLAG.indexOf(p.slag),
      segment: segmentText(segment),
      text: radtext(p.slag, p.insats, segment, p.faktor ?? ETT, this.#benamningar),
    }
    this.#mallar.set(bas, mall)
    return mall
  }

  #delar(p: Post): RadDel[] {
    if (!this.#medDelar || p.handelseId === undefined) return []
    const { id: bestallningId, personId } = p.bestallning
    return [{ handelseId: p.handelseId, bestallningId, personId, datum: datumOf(p.fran), antal: p.antal }]
  }

  /** The rows, rounded, in an order that follows from the rows alone. */
  toRader(): Rad[] {
    for (const g of this.#grupper.values()) g.delar.sort(compareDelar)
    return [...this.#grupper.values()].sort(compareGrupper).map((g) => this.#rad(g))
  }

  #rad({ post: p, mall, antal, fran, till, delar }: Grupp): Rad {
    const { radgruppering, avrundning } = this.#modell
    const faktor = p.faktor ?? ETT
    const aprisOre = p.aprisOre ?? p.traff.ore
    const handelserad = radgruppering === 'handelse' && p.handelseId !== undefined
    const egen = handelserad || radgruppering === 'bestallning' || p.egenRad
    const { kalla } = p.traff
    return {
      slag: p.slag,
      insats: p.insats,
      text: mall.text,
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
      delar,
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

/** Kind, insats, segment, price start, factor, person, beställning, first day, first event: from the row alone. */
function compareGrupper(a: Grupp, b: Grupp): number {
  const [p, q] = [a.post, b.post]
  return (
    a.mall.slag - b.mall.slag ||
    compareText(p.insats, q.insats) ||
    compareText(p.grupp ?? '', q.grupp ?? '') ||
    compareText(a.mall.segment, b.mall.segment) ||
    compareText(p.traff.kalla.fran, q.traff.kalla.fran) ||
    compareKvot(q.faktor ?? ETT, p.faktor ?? ETT) ||
    compareText(p.traff.kalla.parameter, q.traff.kalla.parameter) ||
    Number((p.aprisOre ?? p.traff.ore) - (q.aprisOre ?? q.traff.ore)) ||
    // From here only rows of one beställning can be equal so far: a row over many has no person of its own.
    compareText(p.bestallning.personId, q.bestallning.personId) ||
    compareText(p.bestallning.id, q.bestallning.id) ||
    a.fran - b.fran ||
    compareText(p.handelseId ?? '', q.handelseId ?? '')
  )
}
