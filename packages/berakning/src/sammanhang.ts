import { type Kvot, kvot } from '@valfri/kernel/kvot'
import type { Prisenhet } from '@valfri/plugin-api/parameter'
import type { EjErsatt, EjErsattSkal, Segment } from '@valfri/plugin-api/rad'
import type { Bestallning, Korningsunderlag } from './indata.ts'
import { type Dagnummer, dagnummer, datumOf } from './kalender.ts'
import type { Insatsregel, Modell } from './modell.ts'
import { Prisbok, type Traff } from './prisbok.ts'
import { Problemlista } from './problem.ts'
import { Radsamling } from './radsamling.ts'

/** A beställning with its rule and its dates as numbers. */
export interface Uppdrag {
  readonly index: number
  readonly bestallning: Bestallning
  readonly regel: Insatsregel
  readonly fran: Dagnummer
  readonly till: Dagnummer
  readonly nivaer: readonly { readonly fran: Dagnummer; readonly niva: string }[]
  readonly omfattningar: readonly { readonly fran: Dagnummer; readonly omfattning: string }[]
}

const EVIG = dagnummer('9999-12-31')

const SKALTEXT: { readonly [K in EjErsattSkal]: string } = {
  'over-grans': 'Tiden ligger över gränsen för beviljad tid.',
  'over-max-tillfallen': 'Antalet samtal i ärendet är slut.',
  'avbokad-i-tid': 'Besöket avbokades i tid.',
  'installt-av-utforaren': 'Utföraren ställde in besöket.',
  'franvaro-utan-ersattning': 'Frånvaron ersätts inte.',
  'ersatts-som-beviljad-tid': 'Utföraren ersätts för beviljad tid, inte för besöket.',
  'ersatts-inte-i-modellen': 'Modellen ersätter inte händelsen.',
}

/** What every building block of one run shares: the decided values, the beställningar, and where rows and problems go. */
export class Sammanhang {
  readonly underlag: Korningsunderlag
  readonly modell: Modell
  readonly problem = new Problemlista()
  readonly prisbok: Prisbok
  readonly rader: Radsamling
  readonly uppdrag: readonly Uppdrag[]
  readonly uppdragById: ReadonlyMap<string, Uppdrag>
  readonly ejErsatt: EjErsatt[] = []
  readonly medDelar: boolean
  readonly modellFran: Dagnummer

  constructor(underlag: Korningsunderlag) {
    this.underlag = underlag
    this.modell = underlag.modell
    this.medDelar = underlag.detalj !== 'summor'
    this.modellFran = dagnummer(underlag.modell.fran)
    this.prisbok = new Prisbok(underlag.priser, underlag.modell, underlag.regi, this.problem)
    this.rader = new Radsamling(underlag.modell, underlag.benamningar ?? {}, this.medDelar)
    this.uppdrag = underlag.bestallningar.map((b, index) => ({
      index,
      bestallning: b,
      regel: this.#regel(b),
      fran: dagnummer(b.fran),
      till: b.till ? dagnummer(b.till) : EVIG,
      nivaer: (b.nivaer ?? []).map((n) => ({ fran: dagnummer(n.fran), niva: n.niva })).sort((x, y) => x.fran - y.fran),
      omfattningar: (b.omfattningar ?? [])
        .map((o) => ({ fran: dagnummer(o.fran), omfattning: o.omfattning }))
        .sort((x, y) => x.fran - y.fran),
    }))
    this.uppdragById = new Map(this.uppdrag.map((u) => [u.bestallning.id, u]))
  }

  #regel(b: Bestallning): Insatsregel {
    const regel = this.modell.insatser.get(b.insats)
    if (regel) return regel
    if (!this.modell.tillatOkandInsats) {
      const text = `Modellen säger inte hur insatsen ${b.insats} ersätts.`
      this.problem.add({ kod: 'modell-ofullstandig', text, parameter: b.insats })
    }
    return { del: b.insats, underlag: 'utford-tid', pris: b.insats }
  }

  /** The nivå in force on a day; undefined where the insats has none. Notes `niva-saknas` and gives null when none has begun. */
  niva(u: Uppdrag, dag: Dagnummer): string | null | undefined {
    if (!u.bestallning.nivaer) return undefined
    const galler = u.nivaer.findLast((n) => n.fran <= dag)
    if (galler) return galler.niva
    const [bestallningId, datum] = [u.bestallning.id, datumOf(dag)]
    this.problem.add({ kod: 'niva-saknas', text: `Ingen nivå gäller den ${datum}.`, bestallningId, datum })
    return null
  }

  /** The omfattning in force on a day; none where the prices do not need it. */
  omfattning(u: Uppdrag, dag: Dagnummer): string | null | undefined {
    return u.omfattningar.findLast((o) => o.fran <= dag)?.omfattning ?? u.bestallning.omfattning
  }

  /** What a price row's segment is compared with on a day; null after a problem was noted. */
  segment(u: Uppdrag, dag: Dagnummer, tidsband?: string, egenOmfattning?: string): Segment | null {
    const niva = this.niva(u, dag)
    if (niva === null) return null
    const { zon } = u.bestallning
    const omfattning = egenOmfattning ?? this.omfattning(u, dag)
    return {
      del: u.regel.del,
      regi: this.underlag.regi,
      ...(zon && { zon }),
      ...(omfattning && { omfattning }),
      ...(niva !== undefined && { niva }),
      ...(tidsband !== undefined && { tidsband }),
    }
  }

  /** The insats' own price on a day. */
  insatspris(u: Uppdrag, dag: Dagnummer, enhet: Prisenhet, tidsband?: string): Traff | null {
    return this.pris(u, u.regel.pris, dag, enhet, tidsband)
  }

  /** The insats' price for a day event, which can be of another omfattning than the beslut's. */
  dagspris(u: Uppdrag, dag: Dagnummer, enhet: 'dag' | 'timme', omfattning: string | undefined): Traff | null {
    const segment = this.segment(u, dag, undefined, omfattning)
    return segment && this.prisbok.find(u.regel.pris, segment, datumOf(dag), enhet)
  }

  /** A price by its key, for the beställning's segment. */
  pris(u: Uppdrag, nyckel: string, dag: Dagnummer, enhet: Prisenhet, tidsband?: string): Traff | null {
    const segment = this.segment(u, dag, tidsband)
    return segment && this.prisbok.find(nyckel, segment, datumOf(dag), enhet)
  }

  /** Notes what was not paid. */
  utan(
    skal: EjErsattSkal,
    u: Uppdrag,
    handelseId: string,
    dag: Dagnummer,
    antal: Kvot | number,
    enhet: EjErsatt['enhet'],
  ) {
    this.ejErsatt.push({
      skal,
      text: SKALTEXT[skal],
      handelseId,
      bestallningId: u.bestallning.id,
      personId: u.bestallning.personId,
      datum: datumOf(dag),
      antal: typeof antal === 'number' ? kvot(antal) : antal,
      enhet,
    })
  }

  /** Whether an event's day is inside its beställning and the model; notes the problem when it is not. */
  inomTid(u: Uppdrag, handelseId: string, dag: Dagnummer): boolean {
    const datum = datumOf(dag)
    const bestallningId = u.bestallning.id
    if (dag < u.fran || dag > u.till) {
      const text = `Händelsen den ${datum} ligger utanför beställningens tid.`
      this.problem.add({ kod: 'utanfor-bestallning', text, handelseId, bestallningId, datum })
      return false
    }
    if (datum >= this.modell.fran) return true
    const text = `Händelsen den ${datum} är tidigare än ersättningsmodellen, som gäller från ${this.modell.fran}.`
    this.problem.add({ kod: 'modell-galler-inte', text, handelseId, bestallningId, datum })
    return false
  }
}
