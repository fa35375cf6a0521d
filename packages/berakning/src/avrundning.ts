import { type Kvot, kvot, roundKvot } from '@valfri/kernel/kvot'
import type { Avrundning } from '@valfri/plugin-api/modellval'
import type { Radenhet } from '@valfri/plugin-api/rad'

/** Öre and half up: what a row is rounded by when the kommun has not decided otherwise. */
export const RADAVRUNDNING: Avrundning = { till: 'ore', metod: 'halv-upp' }

/** Rounds exact öre to whole öre or whole kronor by a named rule. */
export function roundOre(ore: Kvot, regel: Avrundning): bigint {
  if (regel.till === 'ore') return roundKvot(ore, regel.metod)
  return roundKvot(kvot(ore.t, ore.n * 100n), regel.metod) * 100n
}

/** What the unit price is divided by: it is per hour for minutes, and the base for a percent. */
function delareOf(enhet: Radenhet): bigint {
  if (enhet === 'minut') return 60n
  return enhet === 'procent' ? 100n : 1n
}

/** antal × faktor × à-pris / d, exact, in öre. */
export function exaktBelopp(antal: Kvot, faktor: Kvot, aprisOre: bigint, enhet: Radenhet): Kvot {
  return kvot(antal.t * faktor.t * aprisOre, antal.n * faktor.n * delareOf(enhet))
}
