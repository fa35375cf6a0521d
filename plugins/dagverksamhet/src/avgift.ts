import type { Tjanst } from '@valfri/plugin-api/tjanst'

const delar = ['social', 'demens']

/** Dagverksamhet counts in maxtaxan, food does not. Source: SoL (2025:400) 32 kap. 6–8 §§; the taxa is the kommun's. */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '32 kap. 6–8 §§' }],
  poster: [
    {
      id: 'dagverksamhet',
      namn: { sv: 'Dagverksamhet', lattlast: 'Dagverksamhet' },
      delar,
      grunder: ['dag', 'manad', 'timme', 'niva'],
      inomMaxtaxa: true,
    },
    {
      id: 'maltid',
      namn: { sv: 'Måltid i dagverksamhet', lattlast: 'Mat' },
      delar,
      grunder: ['portion', 'dag', 'manad'],
      inomMaxtaxa: false,
    },
    {
      id: 'resa',
      namn: { sv: 'Resor till och från', lattlast: 'Resor' },
      delar,
      grunder: ['dag', 'manad'],
      inomMaxtaxa: 'kommunen-valjer',
    },
  ],
}
