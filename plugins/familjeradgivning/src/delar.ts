import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const delar: Tjanst['delar'] = {
  samtal: {
    namn: { sv: 'Familjerådgivning', lattlast: 'Samtal om er relation', en: 'Couples and family counselling' },
    beskrivning: { sv: 'Samtal med en familjerådgivare, för par och familjer med konflikter i sin samlevnad.' },
    insatstyp: 'familjeradgivning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '13 kap. 4 §' }],
  },
}
