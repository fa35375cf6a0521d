import type { Regler } from '@valfri/plugin-api/regler'

export const regler: Regler = {
  beslutskrav: {
    // LSS needs a beslut always; SoL may be given without assessment where the nämnd has decided so (11 kap. 5 §).
    krav: 'kan-ges-utan-behovsprovning',
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 och 5 §§, 13 kap. 9 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '9 § 5' },
    ],
  },
  ivoTillstand: {
    kravs: true,
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '23 §' },
    ],
    text: {
      sv: 'SoL: tillstånd för hemtjänst. LSS: ett eget tillstånd för avlösarservice. Det ena räcker inte för det andra.',
    },
  },
  cpv: ['85312400-3'],
  registerkontroll: [
    {
      lag: { lag: 'Lag', sfs: '2026:43' },
      skyldighet: 'far-begaras',
      bevarande: 'notera-visat',
      fran: '2026-03-01',
      nar: { sv: 'Före anställning av den som ska arbeta hemma hos äldre eller vuxna med funktionsnedsättning.' },
    },
    {
      lag: { lag: 'Lag', sfs: '2010:479' },
      skyldighet: 'ska-begaras',
      bevarande: 'behall-hos-arbetsgivaren',
      nar: { sv: 'Före anställning av den som ska ge avlösarservice enligt LSS till barn.' },
    },
  ],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' },
      { lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '29 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Hälsa och funktionsnedsättning' },
      { sv: 'Uppgifter om den närstående som vårdar' },
      { sv: 'Adress, portkod och nyckel' },
    ],
    utanIdentitet: false,
  },
}
