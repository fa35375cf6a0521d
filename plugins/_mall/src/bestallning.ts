import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What a beslut grants for each del, and what else the utförare must know. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { stod: [mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad')] },
  falt: [],
}
