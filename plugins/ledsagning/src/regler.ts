import type { Regler } from '@valfri/plugin-api/regler'
import { tillstandPerLag } from '@valfri/plugin-api/sol-och-lss'
import {
  registerkontrollForBarn,
  registerkontrollIHemmet,
  socialtjanstsekretess,
} from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  beslutskrav: {
    krav: 'alltid',
    lagrum: [
      { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' },
      { lag: 'LSS', sfs: '1993:387', rum: '9 § 3' },
    ],
  },
  ivoTillstand: tillstandPerLag('ledsagarservice'),
  cpv: ['85312400-3'],
  registerkontroll: [
    registerkontrollIHemmet({
      sv: 'Före anställning av den som ska ge insatser till äldre eller vuxna med funktionsnedsättning.',
    }),
    registerkontrollForBarn({ sv: 'Före anställning av den som ska ge ledsagarservice enligt LSS till barn.' }),
  ],
  sekretess: socialtjanstsekretess(
    ['SoL', 'LSS'],
    [
      { sv: 'Platser som personen besöker' },
      { sv: 'Hälsa och funktionsnedsättning' },
      { sv: 'Skyddade personuppgifter' },
    ],
  ),
}
