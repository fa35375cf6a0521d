import { besokshandelser } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports. */
export const handelser: Tjanst['handelser'] = besokshandelser({
  besok: { sv: 'Utfört besök', lattlast: 'Besök' },
  avbojt: {
    namn: { sv: 'Avböjt vid dörren', lattlast: 'Du sa nej när personalen kom' },
    orsaker: [
      { id: 'ville-inte', namn: { sv: 'Ville inte ha hjälp' } },
      { id: 'sjuk', namn: { sv: 'Sjuk' } },
      { id: 'besok-av-annan', namn: { sv: 'Hade besök av någon annan' } },
    ],
  },
  narvaro: { sv: 'Närvarodag', lattlast: 'Dag när du var hemma' },
  franvaroOrsaker: [
    { id: 'sjukhus-oplanerat', namn: { sv: 'Oplanerad sjukhusvistelse' } },
    { id: 'sjukhus-planerat', namn: { sv: 'Planerad sjukhusvistelse' } },
    { id: 'korttidsboende', namn: { sv: 'Korttidsboende' } },
    { id: 'bortrest', namn: { sv: 'Bortrest' } },
    { id: 'avliden', namn: { sv: 'Avliden' } },
  ],
})
