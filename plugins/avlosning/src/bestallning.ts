import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const mangder = [
  mangd('minuter', { sv: 'Beviljad tid', lattlast: 'Så mycket tid ni får' }, 'minuter', 'manad'),
  mangd('minuter-per-vecka', { sv: 'Beviljad tid per vecka' }, 'minuter', 'vecka', { obligatorisk: false }),
  mangd('tillfallen', { sv: 'Tillfällen' }, 'tillfallen', 'manad', { obligatorisk: false }),
]

/** What a beslut grants. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { sol: mangder, lss: mangder },
  falt: [
    {
      id: 'barn',
      typ: 'ja-nej',
      namn: { sv: 'Personen är under 18 år', lattlast: 'Du är under 18 år' },
      hjalp: { sv: 'Då ska utföraren kontrollera register enligt lagen (2010:479) om det är LSS.' },
    },
    { id: 'dubbelbemanning', typ: 'ja-nej', namn: { sv: 'Två avlösare beviljade', lattlast: 'Två som kommer' } },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till hemmet' } },
    { id: 'natt', typ: 'ja-nej', namn: { sv: 'Avlösning även på natten' } },
  ],
}
