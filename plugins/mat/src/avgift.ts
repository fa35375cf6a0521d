import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * What the person pays for the meal. Food is an ordinary cost of living and stands outside maxtaxan; some kommuner count
 * the delivery inside. Source: SoL (2025:400) 32 kap.
 */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '32 kap.' }],
  poster: [
    {
      id: 'maltid',
      namn: { sv: 'Måltid', lattlast: 'Maten' },
      delar: ['matlada', 'specialkost'],
      grunder: ['portion'],
      inomMaxtaxa: false,
    },
    {
      id: 'leverans',
      namn: { sv: 'Leverans av mat', lattlast: 'Att få hem maten' },
      delar: ['matlada', 'specialkost'],
      grunder: ['leverans', 'manad'],
      inomMaxtaxa: 'kommunen-valjer',
    },
    {
      // Support at the table is omvårdnad: unlike the food it is inside maxtaxan.
      id: 'maltidsstod',
      namn: { sv: 'Måltidsstöd', lattlast: 'Hjälp när du äter' },
      delar: ['maltidsstod'],
      grunder: ['timme', 'niva', 'manad'],
      inomMaxtaxa: true,
    },
  ],
}
