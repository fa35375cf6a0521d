import { type Kvot, kvot, multiplyKvot } from '@valfri/kernel/kvot'
import type { Rad, Radenhet, Radslag } from '@valfri/plugin-api/rad'
import { exaktBelopp, RADAVRUNDNING, roundOre } from './avrundning.ts'
import type { Korrigering, Vitesbrist } from './indata.ts'
import { dagnummer, datumOf, manadsgranser } from './kalender.ts'
import { ETT } from './radsamling.ts'
import { procentText, radtext } from './radtext.ts'
import type { Sammanhang } from './sammanhang.ts'
import { findSamtalspris } from './samtal.ts'

export const summaOf = (rader: readonly Rad[]): bigint => rader.reduce((s, r) => s + r.beloppOre, 0n)

interface Ensam {
  readonly slag: Radslag
  readonly insats: string
  readonly text: string
  readonly antal: Kvot
  readonly enhet: Radenhet
  readonly aprisOre: bigint
  readonly faktor?: Kvot
  readonly beloppOre?: bigint
  readonly kalla: Rad['kalla']
  readonly datumFran: string
  readonly datumTill: string
  readonly avser?: string
}

/** A row that stands alone and comes from no event. */
function ensamRad(s: Sammanhang, r: Ensam): Rad {
  const { rad: avrundning } = s.modell.avrundning
  const faktor = r.faktor ?? ETT
  const beloppOre = roundOre(exaktBelopp(r.antal, faktor, r.aprisOre, r.enhet), avrundning)
  return { beloppOre, ...r, faktor, avrundning, handelseIds: [], delar: [] }
}

/** First and last day of the period. */
function periodens(s: Sammanhang): { datumFran: string; datumTill: string } {
  const { fran, efter } = manadsgranser(s.underlag.period)
  return { datumFran: datumOf(fran), datumTill: datumOf(efter - 1) }
}

/** Momskompensation on a sum, as a row of its own; nothing where the regi has none or the sum is 0. */
export function momsrader(s: Sammanhang, rader: readonly Rad[]): Rad[] {
  const { momskompensation: moms } = s.modell
  if (moms?.pa !== 'summa' || !moms.regi.includes(s.underlag.regi)) return []
  const underlag = summaOf(rader.filter((r) => !moms.ejPa.includes(r.kalla.parameter)))
  if (underlag === 0n) return []
  return [
    ensamRad(s, {
      slag: 'momskompensation',
      insats: 'momskompensation',
      text: `Momskompensation ${procentText(multiplyKvot(moms.procent, kvot(1, 100)))}`,
      antal: moms.procent,
      enhet: 'procent',
      aprisOre: underlag,
      kalla: { parameter: 'momskompensation', segment: {}, fran: moms.fran, beslut: moms.beslut },
      ...periodens(s),
    }),
  ]
}

/** Corrections: settled rows negated as they stand, then new rows at their own day's price, with momskompensation on those. */
export function korrigeringsrader(s: Sammanhang, korrigeringar: readonly Korrigering[]): Rad[] {
  return korrigeringar.flatMap((k) => {
    const nya = k.ersattsAv.map((e) => nyRad(s, e)).filter((r) => r !== null)
    return [...k.krediteras.map((r) => kreditrad(s, r)), ...nya, ...momsrader(s, nya)]
  })
}

function kreditrad(s: Sammanhang, r: Korrigering['krediteras'][number]): Rad {
  const procent = r.enhet === 'procent'
  return ensamRad(s, {
    slag: 'kredit',
    insats: r.parameter ?? 'kredit',
    text: `Kredit av ${r.text ?? 'tidigare rad'}`,
    antal: procent ? r.antal : kvot(-r.antal.t, r.antal.n),
    enhet: r.enhet,
    aprisOre: procent ? -r.aprisOre : r.aprisOre,
    ...(r.faktor && { faktor: r.faktor }),
    beloppOre: -r.beloppOre,
    kalla: { parameter: r.parameter ?? 'kredit', segment: r.segment ?? {}, fran: r.fran, beslut: r.beslut },
    ...periodens(s),
    avser: r.id,
  })
}

function nyRad(s: Sammanhang, e: Korrigering['ersattsAv'][number]): Rad | null {
  const enhet = e.enhet === 'minut' ? 'timme' : e.enhet
  if (enhet === 'procent' || enhet === 'avrundning') {
    const text = 'En korrigering kan inte ersättas av procent eller avrundning.'
    s.problem.add({ kod: 'handelse-ogiltig', text, parameter: e.nyckel, datum: e.datum })
    return null
  }
  const segment = { regi: s.underlag.regi, ...e.segment }
  const traff =
    enhet === 'samtal'
      ? findSamtalspris(s, e.nyckel, segment, e.datum)
      : s.prisbok.find(e.nyckel, segment, e.datum, enhet)
  if (!traff) return null
  return ensamRad(s, {
    slag: 'korrigering',
    insats: e.nyckel,
    text: radtext('korrigering', e.nyckel, traff.kalla.segment, ETT, s.underlag.benamningar ?? {}),
    antal: e.antal,
    enhet: e.enhet,
    aprisOre: traff.ore,
    kalla: traff.kalla,
    datumFran: e.datum,
    datumTill: e.datum,
  })
}

/** A decided vite per brist: days or started weeks, negative; at most a share of the run's own rows. */
export function vitesrader(s: Sammanhang, brister: readonly Vitesbrist[], egnaRader: readonly Rad[]): Rad[] {
  return brister.map((b) => vitesrad(s, b, egnaRader)).filter((r) => r !== null)
}

const VITE_DYGN = 'vite-dygn'

/** A price has one unit, so a tjänst that offers vite by dygn has a price of its own for it. */
function viteNyckel(s: Sammanhang, per: 'dygn' | 'paborjad-vecka'): string {
  return per === 'dygn' && s.underlag.priser.some((p) => p.nyckel === VITE_DYGN) ? VITE_DYGN : 'vite'
}

function vitesrad(s: Sammanhang, b: Vitesbrist, egnaRader: readonly Rad[]): Rad | null {
  const { vite } = s.modell
  if (!vite) {
    s.problem.add({ kod: 'modell-ofullstandig', text: 'Modellen har inget vite.', parameter: 'vite', datum: b.fran })
    return null
  }
  if (b.till < b.fran) {
    const text = 'Bristen slutar innan den börjar.'
    s.problem.add({ kod: 'handelse-ogiltig', text, parameter: 'vite', datum: b.fran })
    return null
  }
  const traff = s.prisbok.find(viteNyckel(s, vite.per), { regi: s.underlag.regi }, b.fran, vite.per)
  if (!traff) return null
  const dygn = dagnummer(b.till) - dagnummer(b.fran) + 1
  const antal = kvot(vite.per === 'dygn' ? dygn : Math.ceil(dygn / 7))
  const rad = ensamRad(s, {
    slag: 'vite',
    insats: 'vite',
    text: b.villkor ? `Vite: ${b.villkor}` : 'Vite',
    antal,
    enhet: vite.per,
    aprisOre: -traff.ore,
    kalla: traff.kalla,
    datumFran: b.fran,
    datumTill: b.till,
  })
  if (!vite.tak) return rad
  const tak = roundOre(multiplyKvot(kvot(summaOf(egnaRader)), vite.tak), s.modell.avrundning.rad)
  const hogst = tak > 0n ? tak : 0n
  return -rad.beloppOre > hogst ? { ...rad, text: `${rad.text}, sänkt till taket`, beloppOre: -hogst } : rad
}

/** Öresavrundning, where the kommun rounds the total and it changes the sum. */
export function oresavrundning(s: Sammanhang, rader: readonly Rad[]): Rad[] {
  const regel = s.modell.avrundning.total
  if (!regel) return []
  const summa = summaOf(rader)
  const diff = roundOre(kvot(summa), regel) - summa
  if (diff === 0n) return []
  return [
    {
      ...ensamRad(s, {
        slag: 'avrundning',
        insats: 'avrundning',
        text: 'Öresavrundning',
        antal: ETT,
        enhet: 'avrundning',
        aprisOre: diff,
        beloppOre: diff,
        kalla: { parameter: 'avrundning.total', segment: {}, fran: s.modell.fran, beslut: s.modell.beslut },
        ...periodens(s),
      }),
      avrundning: RADAVRUNDNING,
    },
  ]
}
