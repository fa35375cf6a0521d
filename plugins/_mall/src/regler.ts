import type { Regler } from '@valfri/plugin-api/regler'

/** What law says about the tjänst. Leave one out and the plugin does not load. */
export const regler: Regler = {
  beslutskrav: { krav: 'alltid', lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }] },
  ivoTillstand: {
    kravs: true,
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }],
    text: { sv: 'Skriv när tillstånd krävs, och varför.' },
  },
  cpv: ['85312400-3'],
  registerkontroll: [],
  sekretess: {
    lagrum: [{ lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' }],
    kansligaUppgifter: [],
    utanIdentitet: false,
  },
}
