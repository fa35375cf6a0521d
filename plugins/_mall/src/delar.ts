import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare may apply for. The key is the del's id in the database: choose it once. */
export const delar: Tjanst['delar'] = {
  stod: {
    namn: { sv: 'Stöd', lattlast: 'Hjälp', en: 'Support' },
    beskrivning: { sv: 'Beskriv vad delen är, så att den som väljer förstår.' },
    insatstyp: 'hemtjanst-service',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  },
}
