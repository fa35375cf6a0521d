import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import type { Villkor } from '@valfri/plugin-api/villkor'

/**
 * Children in LSS: the extract must be asked for before anyone is hired, and a breach costs a sanktionsavgift.
 * Source: lagen (2010:479); LSS 26 k §.
 */
export const registerkontrollBarn: Villkor = {
  ...registerkontroll('2010:479', 'före anställning av den som ska ge avlösarservice enligt LSS till barn'),
  id: 'registerkontroll-barn',
  nr: 'A02',
  namn: { sv: 'Registerkontroll vid insatser till barn', lattlast: 'Personal som hjälper barn kontrolleras' },
  galler: ['lss'],
  obligatoriskt: true,
}
