import { type Kvot, kvot } from '@valfri/kernel/kvot'
import { andelFor } from './avvikelser.ts'
import type { Datum, Samtal, Segment } from './indata.ts'
import { type Dagnummer, dagnummer, datumOf } from './kalender.ts'
import type { Traff } from './prisbok.ts'
import { ETT } from './radsamling.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import { compareText } from './segment.ts'

const SAMTAL = 'samtal'

/**
 * Conversations, per beställning (one ärende) in date order: priced as samtal, capped in number, with a deduction for what
 * the couple paid the utförare.
 * @returns egenavgift by person, in öre: what the couples were charged
 */
export function addSamtal(s: Sammanhang, samtal: readonly Samtal[]): ReadonlyMap<string, bigint> {
  const egenavgifter = new Map<string, bigint>()
  const ordnade = [...samtal].sort((a, b) => compareText(a.datum, b.datum) || compareText(a.id, b.id))
  const raknade = new Map<string, number>()
  for (const h of ordnade) {
    const u = s.uppdragById.get(h.bestallningId)
    if (!u) {
      s.problem.add({ kod: 'bestallning-okand', text: 'Samtalet hör till ett okänt ärende.', handelseId: h.id })
      continue
    }
    const dag = dagnummer(h.datum)
    if (!s.inomTid(u, h.id, dag) || u.regel.underlag === 'ingen') continue
    if (!takRacker(s, u, h, raknade)) {
      s.utan('over-max-tillfallen', u, h.id, dag, 1, 'samtal')
      continue
    }
    addSamtalsrad(s, u, h, dag)
    const ore = addEgenavgift(s, u, h, dag)
    const { personId } = u.bestallning
    egenavgifter.set(personId, (egenavgifter.get(personId) ?? 0n) + ore)
  }
  return egenavgifter
}

/** Whether the ärende's number of samtal has room; counts it when it has. */
function takRacker(s: Sammanhang, u: Uppdrag, h: Samtal, raknade: Map<string, number>): boolean {
  const max = s.modell.maxTillfallen
  if (!max?.raknas.includes(h.typ)) return true
  const { id, tidigareTillfallen, sarskildaSkalBarnUnder18 } = u.bestallning
  const hogst = max.antal + (sarskildaSkalBarnUnder18 ? max.tillaggBarnUnder18 : 0)
  const hittills = raknade.get(id) ?? tidigareTillfallen ?? 0
  if (hittills >= hogst) return false
  raknade.set(id, hittills + 1)
  return true
}

function addSamtalsrad(s: Sammanhang, u: Uppdrag, h: Samtal, dag: Dagnummer): void {
  const { bestallning } = u
  const faktor: Kvot | null =
    h.typ === 'samtal' ? ETT : andelFor(s, s.modell.avvikelser.uteblivet, bestallning.insats, 'uteblivet')
  if (!faktor || faktor.t === 0n) return
  const traff = samtalspris(s, u, dag)
  if (!traff) return
  const grupp = bestallning.insats
  const post = { slag: h.typ, insats: SAMTAL, grupp, traff, enhet: SAMTAL, faktor, antal: ETT, bestallning } as const
  s.rader.add({ ...post, aprisOre: traff.ore, fran: dag, till: dag, handelseId: h.id })
}

function samtalspris(s: Sammanhang, u: Uppdrag, dag: Dagnummer): Traff | null {
  const segment = s.segment(u, dag)
  return segment && findSamtalspris(s, artikelpris(s), segment, datumOf(dag))
}

/** The price of a samtal; with momskompensation on the net, that is on what is left when egenavgiften is taken off. */
export function findSamtalspris(s: Sammanhang, nyckel: string, segment: Segment, datum: Datum): Traff | null {
  const traff = s.prisbok.find(nyckel, segment, datum, SAMTAL)
  const { momskompensation, egenavgift } = s.modell
  if (!traff || momskompensation?.pa !== 'pris-netto' || !egenavgift || nyckel === egenavgift.nyckel) return traff
  const avdrag = s.prisbok.find(egenavgift.nyckel, segment, datum, SAMTAL)
  if (!avdrag) return null
  const ore = s.prisbok.raise(nyckel, traff.ore - avdrag.ore) + avdrag.ore
  return ore === traff.ore ? traff : { ...traff, ore, kalla: { ...traff.kalla, beslutadOre: traff.ore } }
}

const artikelpris = (s: Sammanhang) => s.modell.artiklar.get(SAMTAL)?.pris ?? SAMTAL

/** The deduction row; @returns the öre that the couple paid */
function addEgenavgift(s: Sammanhang, u: Uppdrag, h: Samtal, dag: Dagnummer): bigint {
  const { egenavgift } = s.modell
  const { bestallning } = u
  if (!egenavgift?.tasUtVid.includes(h.typ) || bestallning.forsorjningsstod) return 0n
  const traff = s.pris(u, egenavgift.nyckel, dag, SAMTAL)
  if (!traff) return 0n
  const post = {
    slag: 'egenavgift',
    insats: egenavgift.nyckel,
    grupp: bestallning.insats,
    traff,
    enhet: SAMTAL,
    antal: kvot(1),
    bestallning,
  } as const
  s.rader.add({ ...post, aprisOre: -traff.ore, fran: dag, till: dag, handelseId: h.id })
  return traff.ore
}
