import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the person may be charged for. Source: SoL (2025:400) 32 kap. 6–8 §§; the taxa is the kommun's. */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '32 kap. 6–8 §§' }],
  poster: [
    {
      id: 'hemtjanst',
      namn: { sv: 'Hemtjänst', lattlast: 'Hjälp hemma' },
      delar: ['service', 'omvardnad', 'natt'],
      grunder: ['timme', 'niva', 'manad'],
      inomMaxtaxa: true,
    },
    {
      id: 'hemsjukvard',
      namn: { sv: 'Hemsjukvård', lattlast: 'Sjukvård hemma' },
      delar: ['hsl'],
      grunder: ['manad'],
      inomMaxtaxa: true,
    },
    {
      id: 'trygghetslarm',
      namn: { sv: 'Trygghetslarm', lattlast: 'Larm' },
      delar: ['trygghetslarm'],
      grunder: ['manad'],
      inomMaxtaxa: true,
    },
  ],
}
