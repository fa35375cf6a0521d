import { daghandelser } from '@valfri/plugin-api/dagtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { utfallshandelser } from './utfall.ts'

const orsaker = [
  { id: 'sjuk', namn: { sv: 'Sjuk' } },
  { id: 'ledig', namn: { sv: 'Ledig' } },
  { id: 'sjukhus', namn: { sv: 'Sjukhusvistelse' } },
  { id: 'korttidsvistelse', namn: { sv: 'Korttidsvistelse eller läger' } },
  { id: 'praktik', namn: { sv: 'Praktik eller arbete på prov' } },
  { id: 'stangt', namn: { sv: 'Verksamheten stängd' } },
  { id: 'anmald-ej', namn: { sv: 'Kom inte, inte anmält' } },
]

/** What an utförare reports: a day event for each planned day, times only where the kommun pays for time, and progress. */
export const handelser: Tjanst['handelser'] = {
  ...daghandelser({ orsaker, portion: { id: 'lunch', namn: { sv: 'Lunch', lattlast: 'Lunch' } } }),
  ...utfallshandelser,
}
