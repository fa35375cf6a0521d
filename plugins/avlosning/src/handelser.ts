import { besokshandelser } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports. */
export const handelser: Tjanst['handelser'] = besokshandelser({
  besok: { sv: 'Utförd avlösning', lattlast: 'Avlösaren var hos er' },
})
