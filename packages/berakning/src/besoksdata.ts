import type { Besok, Besokskolumner } from './indata.ts'
import type { Sammanhang } from './sammanhang.ts'
import { buildTidslinje, type Tidslinje } from './tidslinje.ts'

/** Performed visits in columns, with the time line that holds them all. */
export interface Besoksdata extends Besokskolumner {
  readonly tidslinje: Tidslinje
}

/** Visits given as objects and as columns, in one set of columns; null when there are none. */
export function toBesoksdata(s: Sammanhang, objekt: readonly Besok[]): Besoksdata | null {
  const kolumner = s.underlag.besok
  if (!kolumner || objekt.length > 0) {
    const egna = columnsOf(s, objekt)
    return withTidslinje(s, kolumner ? join(kolumner, egna) : egna)
  }
  return withTidslinje(s, kolumner)
}

/** What a column of staff can hold: a larger number must stop the run, not wrap around. */
const HOGST_PERSONAL = 255

function columnsOf(s: Sammanhang, objekt: readonly Besok[]): Besokskolumner {
  const kand = objekt.filter((b) => {
    if ((b.personal ?? 1) > HOGST_PERSONAL)
      s.problem.add({ kod: 'handelse-ogiltig', text: 'Besöket har fler än 255 i personalen.', handelseId: b.id })
    if (s.uppdragById.has(b.bestallningId)) return true
    const text = 'Besöket hör till en beställning som inte ingår i körningen.'
    s.problem.add({ kod: 'bestallning-okand', text, handelseId: b.id, bestallningId: b.bestallningId })
    return false
  })
  return {
    antal: kand.length,
    start: Int32Array.from(kand, (b) => b.start),
    slut: Int32Array.from(kand, (b) => b.slut),
    bestallning: Int32Array.from(kand, (b) => s.uppdragById.get(b.bestallningId)?.index ?? -1),
    personal: Uint8Array.from(kand, (b) => b.personal ?? 1),
    id: (i) => (kand[i] as Besok).id,
  }
}

function join(a: Besokskolumner, b: Besokskolumner): Besokskolumner {
  const int32 = (x: Int32Array, y: Int32Array) => {
    const ut = new Int32Array(a.antal + b.antal)
    ut.set(x.subarray(0, a.antal))
    ut.set(y.subarray(0, b.antal), a.antal)
    return ut
  }
  const personal = new Uint8Array(a.antal + b.antal).fill(1)
  if (a.personal) personal.set(a.personal.subarray(0, a.antal))
  if (b.personal) personal.set(b.personal.subarray(0, b.antal), a.antal)
  return {
    antal: a.antal + b.antal,
    start: int32(a.start, b.start),
    slut: int32(a.slut, b.slut),
    bestallning: int32(a.bestallning, b.bestallning),
    personal,
    id: (i) => (i < a.antal ? a.id(i) : b.id(i - a.antal)),
  }
}

/** Visits further apart than this are a fault in the data: a time line over them would be of no use. */
const HOGST_MINUTER = 60 * 366 * 1440

function withTidslinje(s: Sammanhang, k: Besokskolumner): Besoksdata | null {
  if (k.antal === 0) return null
  let [fran, till] = [k.start[0] as number, k.slut[0] as number]
  for (let i = 0; i < k.antal; i++) {
    fran = Math.min(fran, k.start[i] as number)
    till = Math.max(till, k.start[i] as number, k.slut[i] as number)
  }
  const tidslinje = toTidslinje(s, fran, till)
  return tidslinje && { ...k, tidslinje }
}

/** The time line from a minute to another; null and a problem where they are many years apart. */
export function toTidslinje(s: Sammanhang, fran: number, till: number): Tidslinje | null {
  if (till - fran <= HOGST_MINUTER) return buildTidslinje(s.modell.tidsband, fran, till)
  s.problem.add({ kod: 'handelse-ogiltig', text: 'Händelserna ligger mer än sextio år från varandra.' })
  return null
}
