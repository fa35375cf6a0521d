import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const minuter = mangd('minuter', { sv: 'Beviljad tid', lattlast: 'Så mycket tid du får' }, 'minuter', 'manad')
const perVecka = mangd('minuter-per-vecka', { sv: 'Beviljad tid per vecka' }, 'minuter', 'vecka', {
  obligatorisk: false,
})
const tillfallen = mangd('tillfallen', { sv: 'Besök' }, 'tillfallen', 'vecka', { obligatorisk: false })

/** What a beslut grants: minutes a month (and a week, where the kommun's limit is by week), and how often where the beslut says so. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: {
    service: [minuter, perVecka, tillfallen],
    omvardnad: [minuter, perVecka, tillfallen],
    hsl: [minuter, perVecka, tillfallen],
    trygghetslarm: [mangd('larm', { sv: 'Larm' }, 'tillfallen', 'manad', { obligatorisk: false })],
    natt: [minuter, perVecka, tillfallen],
  },
  falt: [
    {
      id: 'dubbelbemanning',
      typ: 'ja-nej',
      namn: { sv: 'Dubbelbemanning beviljad', lattlast: 'Två som hjälper samtidigt' },
    },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till hemmet' } },
    { id: 'nyckel', typ: 'ja-nej', namn: { sv: 'Utföraren får nyckel' } },
  ],
}
