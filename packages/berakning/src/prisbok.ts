import { kvot, multiplyKvot } from '@valfri/kernel/kvot'
import type { RadKalla, Segment } from '@valfri/plugin-api/rad'
import { roundOre } from './avrundning.ts'
import type { Datum, Prisrad } from './indata.ts'
import type { Modell } from './modell.ts'
import type { Problemlista } from './problem.ts'
import { compareText, segmentText } from './segment.ts'

/** A price that was found: its row, and the öre to pay after momskompensation on the price. One object per price row. */
export interface Traff {
  readonly nr: number
  readonly enhet: Prisrad['enhet']
  readonly ore: bigint
  readonly kalla: RadKalla
}

const VITESPRISER = new Set(['vite', 'vite-dygn'])

/** Price lists say besök or tillfälle, dygn or dag, for the same thing. */
function sammaEnhet(enhet: Prisrad['enhet']): Prisrad['enhet'] {
  if (enhet === 'besok') return 'tillfalle'
  return enhet === 'dygn' ? 'dag' : enhet
}

interface Prisserie {
  readonly segment: Segment
  /** By start date. */
  readonly rader: { readonly rad: Prisrad; readonly nr: number }[]
}

/** The kommun's decided prices, ready to look up. Whatever order the rows came in, a row has the same number. */
export class Prisbok {
  readonly #serier = new Map<string, Prisserie[]>()
  readonly #traffar = new Map<number, Traff>()
  readonly #modell: Modell
  readonly #regi: string
  readonly #problem: Problemlista

  constructor(priser: readonly Prisrad[], modell: Modell, regi: string, problem: Problemlista) {
    this.#modell = modell
    this.#regi = regi
    this.#problem = problem
    const ordnade = priser.map((rad) => ({ rad, text: `${segmentText(rad.segment)}|${rad.fran}` }))
    ordnade.sort((a, b) => compareText(`${a.rad.nyckel}|${a.text}`, `${b.rad.nyckel}|${b.text}`))
    for (const [nr, { rad }] of ordnade.entries()) this.#add(rad, nr)
  }

  #add(rad: Prisrad, nr: number): void {
    const serier = this.#serier.get(rad.nyckel) ?? []
    this.#serier.set(rad.nyckel, serier)
    const serie = serier.find((s) => segmentText(s.segment) === segmentText(rad.segment))
    if (!serie) serier.push({ segment: rad.segment, rader: [{ rad, nr }] })
    else if (serie.rader.at(-1)?.rad.fran !== rad.fran) serie.rader.push({ rad, nr })
    else
      this.#problem.add({
        kod: 'pris-tvetydigt',
        text: `Priset ${rad.nyckel} har två rader från ${rad.fran}${forSegment(rad.segment)}.`,
        parameter: rad.nyckel,
        datum: rad.fran,
      })
  }

  /**
   * The price in force on a day. Every key that a row's segment names must equal the event's; exactly one must match.
   * @returns null after a problem has been noted: `parameter-saknas`, `pris-tvetydigt` or `pris-fel-enhet`
   */
  find(nyckel: string, segment: Segment, datum: Datum, enhet: Prisrad['enhet']): Traff | null {
    const traffar = (this.#serier.get(nyckel) ?? [])
      .filter((s) => matches(s.segment, segment))
      .map((s) => s.rader.findLast((r) => r.rad.fran <= datum))
      .filter((r) => r !== undefined)
    const [forst, andra] = traffar
    if (!forst) return this.#saknas('parameter-saknas', nyckel, segment, datum, 'saknas i prislistan')
    if (andra) return this.#saknas('pris-tvetydigt', nyckel, segment, datum, 'har två rader som passar')
    if (sammaEnhet(forst.rad.enhet) !== sammaEnhet(enhet))
      return this.#saknas(
        'pris-fel-enhet',
        nyckel,
        segment,
        datum,
        `är per ${forst.rad.enhet}, modellen räknar ${enhet}`,
      )
    return this.#traff(forst.rad, forst.nr)
  }

  /** Whether any price with this key is in force on a day, for whatever segment. */
  hasBegun(nyckel: string, datum: Datum): boolean {
    return (this.#serier.get(nyckel) ?? []).some((s) => s.rader.some((r) => r.rad.fran <= datum))
  }

  #saknas(kod: string, nyckel: string, segment: Segment, datum: Datum, vad: string): null {
    const text = `Priset ${nyckel}${forSegment(segment)} ${vad} den ${datum}.`
    this.#problem.add({ kod, text, parameter: nyckel, datum })
    return null
  }

  #traff(rad: Prisrad, nr: number): Traff {
    const sparad = this.#traffar.get(nr)
    if (sparad) return sparad
    const ore = this.#raised(rad)
    const kalla = {
      parameter: rad.nyckel,
      segment: rad.segment,
      fran: rad.fran,
      beslut: rad.beslut,
      ...(ore !== rad.ore && { beslutadOre: rad.ore }),
    }
    const traff = { nr, enhet: rad.enhet, ore, kalla }
    this.#traffar.set(nr, traff)
    return traff
  }

  /** Momskompensation on the price; not on what the couple pays, nor on vite, nor where it is on the net (see `samtal`). */
  #raised(rad: Prisrad): bigint {
    const { momskompensation: moms, egenavgift } = this.#modell
    if (!moms || moms.pa === 'summa' || rad.nyckel === egenavgift?.nyckel || VITESPRISER.has(rad.nyckel)) return rad.ore
    if (moms.pa === 'pris-netto' && rad.enhet === 'samtal' && egenavgift) return rad.ore
    return this.raise(rad.nyckel, rad.ore)
  }

  /** A price with momskompensation, rounded as prices are; the price itself where none applies. */
  raise(nyckel: string, ore: bigint): bigint {
    const { momskompensation: moms, avrundning } = this.#modell
    if (!moms?.regi.includes(this.#regi)) return ore
    if (moms.nycklar && !moms.nycklar.includes(nyckel)) return ore
    if (!avrundning.pris) {
      const text = 'Momskompensation på priset kräver att modellen säger hur priset avrundas.'
      this.#problem.add({ kod: 'modell-ofullstandig', text, parameter: 'avrundning.pris' })
      return ore
    }
    const faktor = kvot(moms.procent.t + 100n * moms.procent.n, 100n * moms.procent.n)
    return roundOre(multiplyKvot(kvot(ore), faktor), avrundning.pris)
  }
}

/** Whether every key that a price row names equals the event's. */
function matches(rad: Segment, handelse: Segment): boolean {
  for (const nyckel in rad) {
    const vard = rad[nyckel as keyof Segment]
    if (vard !== undefined && vard !== handelse[nyckel as keyof Segment]) return false
  }
  return true
}

function forSegment(segment: Segment): string {
  const text = segmentText(segment)
  return text === '' ? '' : ` (${text})`
}
