import type { Regler } from '@valfri/plugin-api/regler'

export const regler: Regler = {
  beslutskrav: {
    krav: 'alltid',
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '9 § 3' },
    ],
  },
  ivoTillstand: {
    kravs: true,
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '23 §' },
    ],
    text: {
      sv: 'SoL: tillstånd för hemtjänst. LSS: ett eget tillstånd för ledsagarservice. Det ena räcker inte för det andra.',
    },
  },
  cpv: ['85312400-3'],
  registerkontroll: [
    {
      lag: { lag: 'Lag', sfs: '2026:43' },
      skyldighet: 'far-begaras',
      bevarande: 'notera-visat',
      fran: '2026-03-01',
      nar: { sv: 'Före anställning av den som ska ge insatser till äldre eller vuxna med funktionsnedsättning.' },
    },
    {
      lag: { lag: 'Lag', sfs: '2010:479' },
      skyldighet: 'ska-begaras',
      bevarande: 'behall-hos-arbetsgivaren',
      nar: { sv: 'Före anställning av den som ska ge ledsagarservice enligt LSS till barn.' },
    },
  ],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' },
      { lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '29 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Platser som personen besöker' },
      { sv: 'Hälsa och funktionsnedsättning' },
      { sv: 'Skyddade personuppgifter' },
    ],
    utanIdentitet: false,
  },
}
