import { dagmangder, gruppuppgift, nivauppgift, omfattningsuppgift, resefalt } from '@valfri/plugin-api/dagtjanst'
import { dateradUppgift } from '@valfri/plugin-api/daterad-uppgift'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * Days a week are granted. Nivå, omfattning and placement are dated: each applies from its own day, so that a new nivå in
 * the middle of a month splits the pay there. The kommun's instrument says which nivåer there are (four to eight in practice).
 */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { plats: dagmangder },
  falt: [...resefalt, { id: 'halvdag', typ: 'ja-nej', namn: { sv: 'Halvdagar', lattlast: 'Halva dagar' } }],
  daterade: [
    nivauppgift({ sv: 'Handläggaren sätter nivån efter nivåbedömning. Den räknas aldrig ut ur närvaron.' }),
    omfattningsuppgift({ sv: 'Till exempel heltid och deltid. Sätts bara där priset skiljer på omfattning.' }),
    dateradUppgift({
      id: 'placering',
      namn: { sv: 'Placering', lattlast: 'Var du är' },
      varden: {
        slag: 'fasta',
        alternativ: [
          {
            id: 'enskild-plats',
            namn: { sv: 'Enskild plats på en arbetsplats', lattlast: 'Egen plats på ett jobb' },
            arbetsplats: true,
          },
          {
            id: 'foretagsgrupp',
            namn: { sv: 'Grupp på ett företag', lattlast: 'Grupp på ett företag' },
            arbetsplats: true,
          },
          { id: 'basverksamhet', namn: { sv: 'Basverksamhet', lattlast: 'Verksamhetens egna lokaler' } },
          { id: 'gruppbostad', namn: { sv: 'I anslutning till gruppbostad', lattlast: 'Nära din gruppbostad' } },
        ],
      },
    }),
    gruppuppgift({ sv: 'Utföraren skriver vilken grupp personen är i, och från vilken dag.' }),
  ],
}
