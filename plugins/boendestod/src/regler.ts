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
      sv: 'Boendestöd räknas som hemtjänst: en privat utförare behöver tillstånd för hemtjänst som omfattar det.',
    },
  },
  cpv: ['85312400-3'],
  registerkontroll: [
    registerkontrollIHemmet({ sv: 'Före anställning av den som ska arbeta hemma hos vuxna med funktionsnedsättning.' }),
  ],
  sekretess: socialtjanstsekretess(
    ['SoL'],
    [
      { sv: 'Psykisk hälsa, diagnos och missbruk' },
      { sv: 'Adress, portkod och nyckel' },
      { sv: 'Skyddade personuppgifter' },
    ],
  ),
}
