import { antal } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports. */
export const handelser: Tjanst['handelser'] = {
  portion: antal({ sv: 'Levererade portioner', lattlast: 'Matlådor som kom' }, { artikel: 'portion' }),
  leverans: antal({ sv: 'Leverans', lattlast: 'Maten kom hem' }, { artikel: 'leverans' }),
  'extra-portion': antal({ sv: 'Extra portion', lattlast: 'En matlåda till' }, { artikel: 'extra-portion' }),
  'sen-avbestallning': antal(
    { sv: 'Sent avbeställd portion', lattlast: 'Mat som du sa nej till för sent' },
    {
      artikel: 'portion',
      raknasSom: 'sen-avbestallning',
      orsaker: [
        { id: 'avbestalld-for-sent', namn: { sv: 'Avbeställd för sent' } },
        { id: 'ej-hemma', namn: { sv: 'Ingen hemma vid leverans' } },
        { id: 'sjukhus', namn: { sv: 'På sjukhus' } },
      ],
    },
  ),
}
