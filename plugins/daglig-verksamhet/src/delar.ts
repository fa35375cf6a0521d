import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** One del: a place. What kind of place, and at which nivå, is dated and stands in the beställning. */
export const delar: Tjanst['delar'] = {
  plats: {
    namn: { sv: 'Plats i daglig verksamhet', lattlast: 'Plats i daglig verksamhet', en: 'Place in daily activities' },
    beskrivning: {
      sv: 'Sysselsättning på dagarna: i en grupp, i ett företag eller på en egen plats, efter vad du vill och behöver.',
      lattlast: 'Något att göra på dagarna. Du kan vara i en grupp eller på ett företag.',
    },
    insatstyp: 'daglig-verksamhet',
    lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '9 § 10' }],
  },
}
