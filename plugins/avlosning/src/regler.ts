import type { Regler } from '@valfri/plugin-api/regler'
import { tillstandPerLag } from '@valfri/plugin-api/sol-och-lss'
import {
  registerkontrollForBarn,
  registerkontrollIHemmet,
  socialtjanstsekretess,
} from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  beslutskrav: {
    // LSS needs a beslut always; SoL may be given without assessment where the nämnd has decided so (11 kap. 5 §).
    krav: 'kan-ges-utan-behovsprovning',
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 och 5 §§, 13 kap. 9 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '9 § 5' },
    ],
  },
  ivoTillstand: tillstandPerLag('avlösarservice'),
  cpv: ['85312400-3'],
  registerkontroll: [
    registerkontrollIHemmet({
      sv: 'Före anställning av den som ska arbeta hemma hos äldre eller vuxna med funktionsnedsättning.',
    }),
    registerkontrollForBarn({ sv: 'Före anställning av den som ska ge avlösarservice enligt LSS till barn.' }),
  ],
  sekretess: socialtjanstsekretess(
    ['SoL', 'LSS'],
    [
      { sv: 'Hälsa och funktionsnedsättning' },
      { sv: 'Uppgifter om den närstående som vårdar' },
      { sv: 'Adress, portkod och nyckel' },
    ],
  ),
}
