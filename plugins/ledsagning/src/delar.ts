import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * One name, two laws (R-1002): the law stands on the beslut, and permit, avgift, gallring and statistics follow it. So they are
 * two delar, with prices of their own.
 */
export const delar: Tjanst['delar'] = {
  sol: {
    namn: {
      sv: 'Ledsagning enligt SoL',
      lattlast: 'Någon följer med dig (SoL)',
      en: 'Accompaniment (Social Services Act)',
    },
    beskrivning: { sv: 'Någon följer med till fritid, vård eller ärenden, för den som behöver stöd utanför hemmet.' },
    insatstyp: 'ledsagning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  },
  lss: {
    namn: { sv: 'Ledsagarservice enligt LSS', lattlast: 'Någon följer med dig (LSS)', en: 'Companion service (LSS)' },
    beskrivning: { sv: 'Ledsagarservice för den som tillhör personkretsen i LSS. Den är avgiftsfri.' },
    insatstyp: 'ledsagning',
    lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '9 § 3' }],
  },
}
