import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * The kommun charges nothing: egenavgiften is taken by the utförare at the samtal, outside maxtaxan. It may not be more than what
 * the samtal costs the kommun. Source: SoL (2025:400) 32 kap. 1 §.
 */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '32 kap. 1 §' }],
  poster: [],
  ingenAvgift: {
    sv: 'Kommunen tar ingen avgift. Egenavgiften betalas till utföraren vid samtalet.',
    lattlast: 'Ni betalar till den som ni pratar med.',
  },
}
