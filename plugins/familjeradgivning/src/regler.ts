import type { Regler } from '@valfri/plugin-api/regler'
import { TILLSTANDSKRAV } from '@valfri/plugin-api/vanliga-regler'

export const regler: Regler = {
  // Whoever asks is offered it: there is nothing to assess and no beslut.
  beslutskrav: { krav: 'inget', lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '13 kap. 4 §' }] },
  ivoTillstand: {
    kravs: false,
    lagrum: [TILLSTANDSKRAV.SoL],
    text: { sv: 'Familjerådgivning är inte tillståndspliktig. Den ska vara yrkesmässig.' },
  },
  cpv: ['85312320-8'],
  registerkontroll: [],
  sekretess: {
    lagrum: [
      { lag: 'OSL', sfs: '2009:400', rum: '26 kap. 3 §' },
      { lag: 'SoL', sfs: '2025:400', rum: '15 kap. 9 § och 17 kap. 12 §' },
    ],
    kansligaUppgifter: [
      { sv: 'Allt som någon har anförtrott rådgivaren eller som har inhämtats vid rådgivningen' },
      { sv: 'Att någon alls har varit där' },
    ],
    utanIdentitet: true,
  },
}
