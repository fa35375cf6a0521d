import { compareKvot, type Kvot, kvot, multiplyKvot } from '@valfri/kernel/kvot'
import type { Besok } from './indata.ts'
import type { AndelPerInsats, Avvikelser } from './modell.ts'
import { ETT } from './radsamling.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import { dagIndexOf, slotIndexOf, type Tidslinje } from './tidslinje.ts'

/** The underlag under which what was planned and not performed is paid. */
export const HAR_AVVIKELSER = new Set(['utford-tid', 'schablontid', 'tillfalle'])
const AVVIKELSE = { avbojt: 'avbojt', bomtid: 'bomtid', avbokad: 'senAvbokning' } as const
type Avvikelsetyp = keyof typeof AVVIKELSE

/** The share for an insats, or for all others ('*'); null and a problem where the model says neither. */
export function andelFor(s: Sammanhang, andelar: AndelPerInsats | undefined, insats: string, vad: string): Kvot | null {
  const andel = andelar?.get(insats) ?? andelar?.get('*')
  if (andel) return andel
  const text = `Modellen säger inte vilken andel som gäller för ${vad} i ${insats}.`
  s.problem.add({ kod: 'modell-ofullstandig', text, parameter: `avvikelser.${vad}` })
  return null
}

/**
 * Visits that were planned and not performed: declined, nobody home, or cancelled. The planned quantity at the planned
 * start's band and price, times a share. A share of nothing gives a row of 0 öre; a cancellation in time gives none, and
 * neither does a visit that the utförare itself did not come to.
 */
export function addAvvikelser(s: Sammanhang, besok: readonly Besok[], tidslinje: Tidslinje): void {
  for (const b of besok) {
    const u = s.uppdragById.get(b.bestallningId)
    if (!u)
      s.problem.add({ kod: 'bestallning-okand', text: 'Besöket hör till en okänd beställning.', handelseId: b.id })
    else addAvvikelse(s, u, b, tidslinje)
  }
}

function addAvvikelse(s: Sammanhang, u: Uppdrag, b: Besok, t: Tidslinje): void {
  if (b.slut <= b.start) {
    s.problem.add({
      kod: 'handelse-ogiltig',
      text: 'Besöket slutar inte efter att det börjar.',
      handelseId: b.id,
    })
    return
  }
  const dag = t.dag0 + dagIndexOf(t, b.start)
  if (!s.inomTid(u, b.id, dag)) return
  if (b.typ === 'installt') {
    s.utan('installt-av-utforaren', u, b.id, dag, b.slut - b.start, 'minut')
    return
  }
  if (!HAR_AVVIKELSER.has(u.regel.underlag)) {
    s.utan('ersatts-inte-i-modellen', u, b.id, dag, 1, 'antal')
    return
  }
  const typ = b.typ as Avvikelsetyp
  if (typ === 'avbokad') {
    const sen = isSen(s, b)
    if (sen === null) return
    if (!sen) {
      s.utan('avbokad-i-tid', u, b.id, dag, b.slut - b.start, 'minut')
      return
    }
  }
  const andel = andelFor(s, s.modell.avvikelser[AVVIKELSE[typ]], u.bestallning.insats, AVVIKELSE[typ])
  if (andel) addRad(s, u, b, t, andel)
}

/** Cancelled later than the model's hours before the planned start; exactly at the limit is in time. */
function isSen(s: Sammanhang, b: Besok): boolean | null {
  const { avbokadSenastTimmar } = s.modell.avvikelser
  if (avbokadSenastTimmar && b.avbokad !== undefined)
    return compareKvot(kvot(b.start - b.avbokad), multiplyKvot(avbokadSenastTimmar, kvot(60))) < 0
  const saknas =
    b.avbokad === undefined ? 'Händelsen saknar tid för avbokningen.' : 'Modellen saknar tid för avbokning.'
  s.problem.add({ kod: 'modell-ofullstandig', text: saknas, handelseId: b.id, parameter: 'avbokadSenastTimmar' })
  return null
}

function addRad(s: Sammanhang, u: Uppdrag, b: Besok, t: Tidslinje, andel: Kvot): void {
  const slot = slotIndexOf(t, b.start)
  const dag = t.dag0 + (t.slotdag[slot] as number)
  const band = t.slotband[slot] as number
  if (band < 0) {
    const text = 'Besökets början ligger utanför alla tidsband.'
    s.problem.add({ kod: 'tidsband-saknas', text, handelseId: b.id })
    return
  }
  const tillfalle = u.regel.underlag === 'tillfalle'
  const namn = s.modell.tidsband?.[band - 1]?.namn
  const traff = s.insatspris(u, dag, tillfalle ? 'tillfalle' : 'timme', namn)
  if (!traff) return
  const { id: handelseId, typ } = b
  s.rader.add({
    slag: typ as Avvikelsetyp,
    insats: u.bestallning.insats,
    traff,
    enhet: tillfalle ? 'tillfalle' : 'minut',
    faktor: andel,
    antal: tillfalle ? ETT : kvot(planerat(s, u, b)),
    fran: dag,
    till: dag,
    bestallning: u.bestallning,
    handelseId,
  })
}

/** Planned minutes as for a visit, or the schablon; lowered to the most that its type may give. */
function planerat(s: Sammanhang, u: Uppdrag, b: Besok): number {
  const hogst = s.modell.avvikelser.hogstMinuter[AVVIKELSE[b.typ as Avvikelsetyp] as keyof Avvikelser['hogstMinuter']]
  const minuter = u.regel.underlag === 'schablontid' ? (u.regel.schablonMinuter as number) : besoksminuter(s, u, b)
  return Math.min(minuter, hogst ?? minuter)
}

/** A visit's minutes after rounding, with staff where they are paid for. */
export function besoksminuter(s: Sammanhang, u: Uppdrag, b: Besok): number {
  const { handelseavrundning: regel, dubbelbemanning } = s.modell
  const per = dubbelbemanning === 'per-personal' && u.bestallning.dubbelbemanning ? (b.personal ?? 1) : 1
  const minuter = b.slut - b.start
  if (!regel) return minuter * per
  const delar = regel.metod === 'upp' ? Math.ceil(minuter / regel.tillMinuter) : Math.floor(minuter / regel.tillMinuter)
  return delar * regel.tillMinuter * per
}
