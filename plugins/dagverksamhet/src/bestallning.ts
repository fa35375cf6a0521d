import { mangd } from '@valfri/plugin-api/bestallning'
import { dateradUppgift } from '@valfri/plugin-api/daterad-uppgift'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const mangder = [
  mangd('dagar', { sv: 'Dagar', lattlast: 'Så många dagar' }, 'dagar', 'vecka'),
  mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad', { obligatorisk: false }),
]

/** Days a week per del; nivå and omfattning where the kommun's prices differ by them. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { social: mangder, demens: mangder },
  falt: [
    { id: 'resa', typ: 'ja-nej', namn: { sv: 'Resor till och från ingår', lattlast: 'Någon kör dig dit och hem' } },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till verksamheten' } },
    { id: 'specialkost', typ: 'text', hogstTecken: 200, namn: { sv: 'Kost och allergi' } },
    {
      id: 'anhorig',
      typ: 'ja-nej',
      namn: { sv: 'Avlösning för den som vårdar en närstående', lattlast: 'Din anhöriga får vila' },
    },
  ],
  daterade: [
    dateradUppgift({
      id: 'niva',
      namn: { sv: 'Nivå', lattlast: 'Hur mycket stöd du behöver' },
      hjalp: { sv: 'Sätts bara där kommunens pris skiljer på nivå.' },
      varden: { slag: 'instrument', hogst: 8 },
      raknasSom: 'niva',
      omprovas: true,
    }),
    dateradUppgift({
      id: 'omfattning',
      namn: { sv: 'Omfattning', lattlast: 'Hela eller halva dagar' },
      hjalp: { sv: 'Sätts bara där priset skiljer på heldag och halvdag.' },
      varden: { slag: 'instrument', hogst: 6 },
      raknasSom: 'omfattning',
    }),
    dateradUppgift({
      id: 'grupp',
      namn: { sv: 'Grupp hos utföraren', lattlast: 'Din grupp' },
      satts: 'utforare',
      varden: { slag: 'text' },
    }),
  ],
}
