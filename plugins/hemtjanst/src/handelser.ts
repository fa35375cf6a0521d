import { besok, dag, minutsumma } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports. */
export const handelser: Tjanst['handelser'] = {
  besok: besok({ sv: 'Utfört besök', lattlast: 'Besök' }, { personal: true }),
  avbojt: besok(
    { sv: 'Avböjt vid dörren', lattlast: 'Du sa nej när personalen kom' },
    {
      raknasSom: 'avbojt',
      orsaker: [
        { id: 'ville-inte', namn: { sv: 'Ville inte ha hjälp' } },
        { id: 'sjuk', namn: { sv: 'Sjuk' } },
        { id: 'besok-av-annan', namn: { sv: 'Hade besök av någon annan' } },
      ],
    },
  ),
  bomtid: besok({ sv: 'Ingen hemma', lattlast: 'Du var inte hemma' }, { raknasSom: 'bomtid' }),
  avbokat: besok({ sv: 'Avbokat besök', lattlast: 'Du ringde och sa nej' }, { raknasSom: 'avbokad' }),
  narvaro: dag({ sv: 'Närvarodag', lattlast: 'Dag när du var hemma' }, { raknasSom: 'narvaro' }),
  franvaro: dag(
    { sv: 'Frånvarodag', lattlast: 'Dag när du var borta' },
    {
      raknasSom: 'franvaro',
      planeradeMinuter: true,
      orsakKravs: true,
      orsaker: [
        { id: 'sjukhus-oplanerat', namn: { sv: 'Oplanerad sjukhusvistelse' } },
        { id: 'sjukhus-planerat', namn: { sv: 'Planerad sjukhusvistelse' } },
        { id: 'korttidsboende', namn: { sv: 'Korttidsboende' } },
        { id: 'bortrest', namn: { sv: 'Bortrest' } },
        { id: 'avliden', namn: { sv: 'Avliden' } },
      ],
    },
  ),
  tidssumma: minutsumma({ sv: 'Summerad tid', lattlast: 'All tid tillsammans' }),
}
