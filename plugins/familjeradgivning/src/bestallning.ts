import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * What is said when an ärende is opened. There is no beslut and no name: only what the payment asks for, as yes or no, so
 * that no field can hold who somebody is.
 */
export const bestallning: Tjanst['bestallning'] = {
  mangder: {
    samtal: [mangd('samtal', { sv: 'Samtal', lattlast: 'Antal samtal' }, 'samtal', 'arende', { obligatorisk: true })],
  },
  falt: [
    {
      id: 'sarskilda-skal-barn-under-18',
      typ: 'ja-nej',
      namn: { sv: 'Särskilda skäl: barn under 18 år', lattlast: 'Ni har barn under 18 år' },
      hjalp: { sv: 'Ger fler samtal, så många som kommunen har beslutat.' },
    },
    {
      id: 'forsorjningsstod',
      typ: 'ja-nej',
      namn: { sv: 'Försörjningsstöd: ingen egenavgift', lattlast: 'Ni har försörjningsstöd' },
      hjalp: { sv: 'Kommunen betalar hela samtalet. Se beslutet om försörjningsstöd, och spara ingen kopia.' },
    },
  ],
}
