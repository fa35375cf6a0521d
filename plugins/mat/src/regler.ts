import type { Regler } from '@valfri/plugin-api/regler'

export const regler: Regler = {
  beslutskrav: {
    krav: 'kan-ges-utan-behovsprovning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 och 5 §§' }],
  },
  ivoTillstand: {
    kravs: true,
    delar: ['maltidsstod'],
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }],
    text: {
      sv: 'Bara leverans av mat innebär för liten kontakt för att tillstånd ska behövas. Måltidsstöd är omvårdnad och kräver tillstånd för hemtjänst.',
    },
  },
  cpv: ['85312200-1'],
  registerkontroll: [
    {
      lag: { lag: 'Lag', sfs: '2026:43' },
      skyldighet: 'far-begaras',
      bevarande: 'notera-visat',
      fran: '2026-03-01',
      nar: { sv: 'Före anställning av den som ska leverera hem till äldre eller vuxna med funktionsnedsättning.' },
    },
  ],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' },
      { lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Allergi och sjukdom' },
      { sv: 'Religiösa skäl för kosten' },
      { sv: 'Adress och portkod' },
    ],
    utanIdentitet: false,
  },
}
