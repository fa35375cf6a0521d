import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const minuter = mangd('minuter', { sv: 'Beviljad tid', lattlast: 'Så mycket stöd du får' }, 'minuter', 'manad')
const perVecka = mangd('minuter-per-vecka', { sv: 'Beviljad tid per vecka' }, 'minuter', 'vecka', {
  obligatorisk: false,
})
const tillfallen = mangd('tillfallen', { sv: 'Besök' }, 'tillfallen', 'vecka', { obligatorisk: false })

/** What a beslut grants. Time that is not used is not saved: the limit is the kommun's choice in its model. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { hemma: [minuter, perVecka, tillfallen], distans: [minuter, perVecka, tillfallen] },
  falt: [
    {
      id: 'malgrupp',
      typ: 'val',
      namn: { sv: 'Målgrupp' },
      hjalp: { sv: 'Känslig uppgift: fyll i bara om priset eller kompetensen beror på den.' },
      alternativ: [
        { id: 'psykisk', namn: { sv: 'Psykisk funktionsnedsättning' } },
        { id: 'npf', namn: { sv: 'Neuropsykiatrisk funktionsnedsättning' } },
        { id: 'samsjuklighet', namn: { sv: 'Samsjuklighet' } },
      ],
    },
    {
      id: 'dubbelbemanning',
      typ: 'ja-nej',
      namn: { sv: 'Dubbelbemanning beviljad', lattlast: 'Två som hjälper samtidigt' },
    },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till hemmet' } },
    {
      id: 'motiverande-kontakt',
      typ: 'ja-nej',
      namn: { sv: 'Motiverande kontakt är godkänd', lattlast: 'Personalen får hälsa på för att lära känna dig' },
    },
  ],
}
