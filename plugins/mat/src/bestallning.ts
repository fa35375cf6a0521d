import { mangd } from '@valfri/plugin-api/bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const portioner = mangd('portioner', { sv: 'Portioner', lattlast: 'Antal matlådor' }, 'portioner', 'vecka')
const leveranser = mangd('leveranser', { sv: 'Leveranser' }, 'leveranser', 'vecka', { obligatorisk: false })

/** What a beslut grants: portions a week and how many times they are brought; måltidsstöd by time. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: {
    matlada: [portioner, leveranser],
    specialkost: [portioner, leveranser],
    maltidsstod: [
      mangd('minuter', { sv: 'Beviljad tid', lattlast: 'Så mycket hjälp du får' }, 'minuter', 'manad'),
      mangd('minuter-per-vecka', { sv: 'Beviljad tid per vecka' }, 'minuter', 'vecka', { obligatorisk: false }),
      mangd('tillfallen', { sv: 'Måltider med stöd' }, 'tillfallen', 'vecka', { obligatorisk: false }),
    ],
  },
  falt: [
    {
      id: 'kost',
      typ: 'val',
      flera: true,
      namn: { sv: 'Kost', lattlast: 'Vad du inte kan äta' },
      hjalp: { sv: 'Känslig uppgift: skriv bara det som behövs för att maten ska bli rätt.' },
      alternativ: [
        { id: 'glutenfri', namn: { sv: 'Glutenfri' } },
        { id: 'laktosfri', namn: { sv: 'Laktosfri' } },
        { id: 'diabetes', namn: { sv: 'Anpassad vid diabetes' } },
        { id: 'vegetarisk', namn: { sv: 'Vegetarisk' } },
        { id: 'vegansk', namn: { sv: 'Vegansk' } },
        { id: 'utan-flask', namn: { sv: 'Utan fläsk' } },
        { id: 'timbal', namn: { sv: 'Timbal' } },
        { id: 'energitat', namn: { sv: 'Energi- och proteinrik' } },
      ],
    },
    { id: 'behover-hjalp-vid-dorren', typ: 'ja-nej', namn: { sv: 'Behöver tid att öppna' } },
  ],
}
