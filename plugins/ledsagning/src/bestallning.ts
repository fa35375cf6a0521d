import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const mangder = [
  mangd('minuter', { sv: 'Beviljad tid', lattlast: 'Så mycket tid du får' }, 'minuter', 'manad'),
  mangd('minuter-per-vecka', { sv: 'Beviljad tid per vecka' }, 'minuter', 'vecka', { obligatorisk: false }),
  mangd('tillfallen', { sv: 'Tillfällen' }, 'tillfallen', 'manad', { obligatorisk: false }),
]

/** What a beslut grants. Where the person goes is the person's own: it is not asked for. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { sol: mangder, lss: mangder },
  falt: [
    { id: 'dubbelbemanning', typ: 'ja-nej', namn: { sv: 'Två ledsagare beviljade', lattlast: 'Två som följer med' } },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till hemmet' } },
    {
      id: 'kommunikation',
      typ: 'val',
      flera: true,
      namn: { sv: 'Kommunikation', lattlast: 'Hur du pratar' },
      hjalp: { sv: 'Fyll i bara det som ledsagaren måste kunna.' },
      alternativ: [
        { id: 'teckensprak', namn: { sv: 'Svenskt teckenspråk' } },
        { id: 'syntolkning', namn: { sv: 'Ledsagning vid synnedsättning' } },
        { id: 'akk', namn: { sv: 'Bilder, tecken som stöd eller annan AKK' } },
      ],
    },
  ],
}
