import { dagmodeller } from '@valfri/plugin-api/dagtjanst'
import type { Underlag } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { utfallsartiklar } from './utfall.ts'

/** What a kommun can choose among, in the order that it is offered. */
const UNDERLAG: readonly Underlag[] = [
  'dag',
  'manad',
  'schablondagar',
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'tillfalle',
  'ingen',
]
/** Four ways of paying that kommuner use. What is found in no kommun is no model here, but can be put together. */
const MODELLER: Parameters<typeof dagmodeller>[2] = {
  'per-dag': {
    namn: { sv: 'Per dag', lattlast: 'Betalt för varje dag' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje närvarodag, efter nivå och omfattning. Frånvaro ersätts med den andel som kommunen har beslutat för frånvarodag ett, två och så vidare.',
    },
    underlag: 'dag',
    pris: 'dagpris',
  },
  'per-manad': {
    namn: { sv: 'Per månad', lattlast: 'Lika mycket varje månad' },
    beskrivning: {
      sv: 'Utföraren får ett belopp per månad efter nivå och omfattning, delat på kalenderdagar när något börjar, slutar eller ändras. Frånvaro ändrar inget.',
    },
    underlag: 'manad',
    pris: 'manadspris',
  },
  schablonmanad: {
    namn: { sv: 'Schablonmånad', lattlast: 'Lika mycket varje månad, efter antal dagar' },
    beskrivning: {
      sv: 'Dagpriset gånger ett bestämt antal dagar i månaden, efter hur många dagar i veckan som är beviljade. Nivån den första i månaden gäller.',
    },
    underlag: 'schablondagar',
    pris: 'dagpris',
  },
  'per-timme': {
    namn: { sv: 'Per timme', lattlast: 'Betalt för tiden du är där' },
    beskrivning: { sv: 'Utföraren får betalt för de minuter som utförts, efter nivå och tidsband.' },
    underlag: 'utford-tid',
    pris: 'timpris',
  },
}

export const ersattning: Tjanst['ersattning'] = dagmodeller(['plats'], UNDERLAG, MODELLER, utfallsartiklar)
