import { dagmodeller } from '@valfri/plugin-api/dagtjanst'
import type { Underlag } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What a kommun can choose among, in the order that it is offered. */
const UNDERLAG: readonly Underlag[] = [
  'dag',
  'tillfalle',
  'manad',
  'schablondagar',
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'ingen',
]
export const ersattning: Tjanst['ersattning'] = dagmodeller(['social', 'demens'], UNDERLAG, {
  'per-dag': {
    namn: { sv: 'Per närvarodag', lattlast: 'Betalt för varje dag du är där' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje närvarodag, och ett lokaltillägg där kommunen har beslutat ett. Frånvaro ger den andel som kommunen har beslutat; ingen alls om inget är beslutat.',
    },
    underlag: 'dag',
    pris: 'dagpris',
  },
  'per-plats': {
    namn: { sv: 'Per plats och månad', lattlast: 'Lika mycket varje månad' },
    beskrivning: {
      sv: 'Utföraren får ett belopp per månad för varje plats, delat på kalenderdagar när något börjar, slutar eller ändras. Frånvaro ändrar inget.',
    },
    underlag: 'manad',
    pris: 'manadspris',
  },
  'per-tillfalle': {
    namn: { sv: 'Per tillfälle', lattlast: 'Betalt för varje gång' },
    beskrivning: { sv: 'Utföraren får betalt för varje utfört pass, hur långt det än var.' },
    underlag: 'tillfalle',
    pris: 'tillfallespris',
  },
  'per-timme': {
    namn: { sv: 'Per timme', lattlast: 'Betalt för tiden du är där' },
    beskrivning: { sv: 'Utföraren får betalt för de minuter som utförts, efter tidsband.' },
    underlag: 'utford-tid',
    pris: 'timpris',
  },
})
