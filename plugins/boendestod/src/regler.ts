import type { Regler } from '@valfri/plugin-api/regler'

export const regler: Regler = {
  beslutskrav: {
    krav: 'kan-ges-utan-behovsprovning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 och 5 §§' }],
  },
  ivoTillstand: {
    kravs: true,
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }],
    text: {
      sv: 'Boendestöd räknas som hemtjänst: en privat utförare behöver tillstånd för hemtjänst som omfattar det.',
    },
  },
  cpv: ['85312400-3'],
  registerkontroll: [
    {
      lag: { lag: 'Lag', sfs: '2026:43' },
      skyldighet: 'far-begaras',
      bevarande: 'notera-visat',
      fran: '2026-03-01',
      nar: { sv: 'Före anställning av den som ska arbeta hemma hos vuxna med funktionsnedsättning.' },
    },
  ],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' },
      { lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Psykisk hälsa, diagnos och missbruk' },
      { sv: 'Adress, portkod och nyckel' },
      { sv: 'Skyddade personuppgifter' },
    ],
    utanIdentitet: false,
  },
}
