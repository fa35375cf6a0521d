import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Many kommuner charge nothing; those that do count it as hemtjänst. Source: SoL (2025:400) 32 kap. 6–8 §§. */
export const avgift: Tjanst['avgift'] = {
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '32 kap. 6–8 §§' }],
  poster: [
    {
      id: 'boendestod',
      namn: { sv: 'Boendestöd', lattlast: 'Stöd hemma' },
      delar: ['hemma', 'distans'],
      grunder: ['timme', 'niva', 'manad', 'dag'],
      inomMaxtaxa: true,
    },
  ],
  ingenAvgift: { sv: 'De flesta kommuner tar ingen avgift för boendestöd.', lattlast: 'Det kostar oftast inget.' },
}
