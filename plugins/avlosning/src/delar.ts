import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * One name, two laws (R-1002): SoL supports the one who cares for a relative, LSS is the person's own right. Price, permit and
 * avgift follow the del.
 */
export const delar: Tjanst['delar'] = {
  sol: {
    namn: { sv: 'Avlösning enligt SoL', lattlast: 'Avlösning (SoL)', en: 'Respite care (Social Services Act)' },
    beskrivning: { sv: 'Någon tar över i hemmet en stund, så att den som vårdar en närstående får vara ledig.' },
    insatstyp: 'avlosning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '13 kap. 9 § och 11 kap. 1 §' }],
  },
  lss: {
    namn: { sv: 'Avlösarservice enligt LSS', lattlast: 'Avlösning (LSS)', en: 'Respite service (LSS)' },
    beskrivning: { sv: 'Avlösarservice i hemmet för den som tillhör personkretsen i LSS. Den är avgiftsfri.' },
    insatstyp: 'avlosning',
    lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '9 § 5' }],
  },
}
