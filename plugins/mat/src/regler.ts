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
    delar: ['maltidsstod'],
    lagrum: [TILLSTANDSKRAV.SoL],
    text: {
      sv: 'Bara leverans av mat innebär för liten kontakt för att tillstånd ska behövas. Måltidsstöd är omvårdnad och kräver tillstånd för hemtjänst.',
    },
  },
  cpv: ['85312200-1'],
  registerkontroll: [
    registerkontrollIHemmet({
      sv: 'Före anställning av den som ska leverera hem till äldre eller vuxna med funktionsnedsättning.',
    }),
  ],
  sekretess: socialtjanstsekretess(
    ['SoL'],
    [{ sv: 'Allergi och sjukdom' }, { sv: 'Religiösa skäl för kosten' }, { sv: 'Adress och portkod' }],
  ),
}
