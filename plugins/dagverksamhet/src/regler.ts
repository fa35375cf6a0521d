import type { Regler } from '@valfri/plugin-api/regler'
import { socialtjanstsekretess } from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  beslutskrav: {
    krav: 'kan-ges-utan-behovsprovning',
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '8 kap. 1 § och 11 kap. 1 och 5 §§' }],
  },
  ivoTillstand: {
    kravs: true,
    lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 § 4' }],
    verksamhet: 'dagverksamhet',
    text: {
      sv: 'En privat utförare av dagverksamhet behöver tillstånd. Kommunens egen verksamhet anmäls till IVO i stället.',
    },
  },
  cpv: ['85312100-0'],
  // The law on work in the home (2026:43) does not reach a day centre.
  registerkontroll: [],
  sekretess: socialtjanstsekretess(
    ['SoL'],
    [{ sv: 'Hälsa och demenssjukdom' }, { sv: 'Vilka som går samma dagar' }, { sv: 'Skyddade personuppgifter' }],
  ),
}
