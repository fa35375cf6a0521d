import { daghandelser } from '@valfri/plugin-api/dagtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Older people are often away for health: the reason decides what the kommun follows, the days what it pays. */
const orsaker = [
  { id: 'sjuk', namn: { sv: 'Sjuk' } },
  { id: 'sjukhus', namn: { sv: 'Sjukhusvistelse' } },
  { id: 'korttidsboende', namn: { sv: 'Korttidsboende' } },
  { id: 'bortrest', namn: { sv: 'Bortrest' } },
  { id: 'ville-inte', namn: { sv: 'Ville inte komma' } },
  { id: 'skjuts-uteblev', namn: { sv: 'Skjutsen kom inte' } },
  { id: 'stangt', namn: { sv: 'Verksamheten stängd' } },
  { id: 'avliden', namn: { sv: 'Avliden' } },
]

/** What an utförare reports: a day event for each planned day, meals, and times where the kommun pays for time. */
export const handelser: Tjanst['handelser'] = daghandelser({
  orsaker,
  portion: { id: 'maltid', namn: { sv: 'Måltid', lattlast: 'Mat' } },
})
