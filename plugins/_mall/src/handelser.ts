import { besok } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports. There are also `dag`, `antal`, `samtal` and `minutsumma`. */
export const handelser: Tjanst['handelser'] = {
  besok: besok({ sv: 'Utfört besök', lattlast: 'Besök' }, { personal: true }),
  bomtid: besok({ sv: 'Ingen hemma', lattlast: 'Du var inte hemma' }, { raknasSom: 'bomtid' }),
}
