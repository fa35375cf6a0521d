import { mangd } from '@valfri/plugin-api/bestallning'
import { dateradUppgift } from '@valfri/plugin-api/daterad-uppgift'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * Days a week are granted. Nivå, omfattning and placement are dated: each applies from its own day, so that a new nivå in
 * the middle of a month splits the pay there. The kommun's instrument says which nivåer there are (four to eight in practice).
 */
export const bestallning: Tjanst['bestallning'] = {
  mangder: {
    plats: [
      mangd('dagar', { sv: 'Dagar', lattlast: 'Så många dagar' }, 'dagar', 'vecka'),
      mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad', { obligatorisk: false }),
    ],
  },
  falt: [
    { id: 'resa', typ: 'ja-nej', namn: { sv: 'Resor till och från ingår', lattlast: 'Någon kör dig dit och hem' } },
    { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till verksamheten' } },
    { id: 'halvdag', typ: 'ja-nej', namn: { sv: 'Halvdagar', lattlast: 'Halva dagar' } },
  ],
  daterade: [
    dateradUppgift({
      id: 'niva',
      namn: { sv: 'Nivå', lattlast: 'Hur mycket stöd du behöver' },
      hjalp: { sv: 'Handläggaren sätter nivån efter nivåbedömning. Den räknas aldrig ut ur närvaron.' },
      varden: { slag: 'instrument', hogst: 8 },
      raknasSom: 'niva',
      omprovas: true,
    }),
    dateradUppgift({
      id: 'omfattning',
      namn: { sv: 'Omfattning', lattlast: 'Hela eller halva dagar' },
      hjalp: { sv: 'Till exempel heltid och deltid. Sätts bara där priset skiljer på omfattning.' },
      varden: { slag: 'instrument', hogst: 6 },
      raknasSom: 'omfattning',
    }),
    dateradUppgift({
      id: 'placering',
      namn: { sv: 'Placering', lattlast: 'Var du är' },
      varden: {
        slag: 'fasta',
        alternativ: [
          { id: 'enskild-plats', namn: { sv: 'Enskild plats på en arbetsplats', lattlast: 'Egen plats på ett jobb' } },
          { id: 'foretagsgrupp', namn: { sv: 'Grupp på ett företag', lattlast: 'Grupp på ett företag' } },
          { id: 'basverksamhet', namn: { sv: 'Basverksamhet', lattlast: 'Verksamhetens egna lokaler' } },
          { id: 'gruppbostad', namn: { sv: 'I anslutning till gruppbostad', lattlast: 'Nära din gruppbostad' } },
        ],
      },
    }),
    dateradUppgift({
      id: 'grupp',
      namn: { sv: 'Grupp hos utföraren', lattlast: 'Din grupp' },
      hjalp: { sv: 'Utföraren skriver vilken grupp personen är i, och från vilken dag.' },
      satts: 'utforare',
      varden: { slag: 'text' },
    }),
  ],
}
