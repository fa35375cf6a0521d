import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** SoL alone: LSS has no avgift for it (LSS 18–21 §§). Source: SoL (2025:400) 32 kap. 6–8 §§. */
export const avgift: Tjanst['avgift'] = {
  lagrum: [
    { lag: 'SoL', sfs: '2025:400', rum: '32 kap. 6–8 §§' },
    { lag: 'LSS', sfs: '1993:387', rum: '18–21 §§' },
  ],
  poster: [
    {
      id: 'ledsagning',
      namn: { sv: 'Ledsagning enligt SoL', lattlast: 'Att någon följer med (SoL)' },
      delar: ['sol'],
      grunder: ['timme', 'niva', 'manad', 'dag'],
      inomMaxtaxa: 'kommunen-valjer',
    },
  ],
  ingenAvgift: { sv: 'Ledsagarservice enligt LSS är avgiftsfri.', lattlast: 'Med LSS kostar det inget.' },
}
