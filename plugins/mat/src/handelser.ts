import { antal, besok } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What belongs to the food, and what to the support at the table. */
const mat = { galler: ['matlada', 'specialkost'] } as const
const stod = { galler: ['maltidsstod'] } as const

/** What an utförare reports. */
export const handelser: Tjanst['handelser'] = {
  portion: antal({ sv: 'Levererade portioner', lattlast: 'Matlådor som kom' }, { ...mat, artikel: 'portion' }),
  leverans: antal({ sv: 'Leverans', lattlast: 'Maten kom hem' }, { ...mat, artikel: 'leverans' }),
  'extra-portion': antal({ sv: 'Extra portion', lattlast: 'En matlåda till' }, { ...mat, artikel: 'extra-portion' }),
  'sen-avbestallning': antal(
    { sv: 'Sent avbeställd portion', lattlast: 'Mat som du sa nej till för sent' },
    {
      ...mat,
      artikel: 'portion',
      raknasSom: 'sen-avbestallning',
      orsaker: [
        { id: 'avbestalld-for-sent', namn: { sv: 'Avbeställd för sent' } },
        { id: 'ej-hemma', namn: { sv: 'Ingen hemma vid leverans' } },
        { id: 'sjukhus', namn: { sv: 'På sjukhus' } },
      ],
    },
  ),
  maltidsstod: besok({ sv: 'Måltidsstöd', lattlast: 'Hjälp när du åt' }, { ...stod, personal: true }),
  avbojt: besok(
    { sv: 'Måltidsstöd avböjt', lattlast: 'Du sa nej när personalen kom' },
    { ...stod, raknasSom: 'avbojt' },
  ),
  bomtid: besok({ sv: 'Ingen hemma vid måltidsstöd', lattlast: 'Du var inte hemma' }, { ...stod, raknasSom: 'bomtid' }),
  avbokat: besok({ sv: 'Måltidsstöd avbokat', lattlast: 'Du ringde och sa nej' }, { ...stod, raknasSom: 'avbokad' }),
}
