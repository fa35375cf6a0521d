import type { Regler } from '@valfri/plugin-api/regler'
import {
  kanGesUtanBehovsprovning,
  registerkontrollIHemmet,
  socialtjanstsekretess,
  TILLSTANDSKRAV,
} from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  beslutskrav: kanGesUtanBehovsprovning,
  ivoTillstand: {
    kravs: true,
    lagrum: [TILLSTANDSKRAV.SoL],
    text: {
      sv: 'En privat utförare av hemtjänst behöver tillstånd. Kommunens egen verksamhet anmäls till IVO i stället.',
    },
  },
  cpv: ['85312400-3'],
  registerkontroll: [
    registerkontrollIHemmet({
      sv: 'Före anställning av den som ska arbeta hemma hos äldre eller vuxna med funktionsnedsättning.',
    }),
  ],
  sekretess: socialtjanstsekretess(
    ['SoL'],
    [
      { sv: 'Hälsa och funktionsnedsättning' },
      { sv: 'Adress, portkod och nyckel' },
      { sv: 'Skyddade personuppgifter' },
    ],
  ),
}
