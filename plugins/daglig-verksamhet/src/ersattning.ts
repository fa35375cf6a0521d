import { BYGGSTENAR, modell } from '@valfri/plugin-api/modell'
import type { Underlag } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

// Only familjerådgivning has samtal: a cap on them, and an egenavgift.
const byggstenar = BYGGSTENAR.filter((b) => b !== 'maxTillfallen' && b !== 'egenavgift')
const artiklar = { portion: { pris: 'portion', enhet: 'portion' } } as const

const ALLA: readonly Underlag[] = [
  'dag',
  'manad',
  'schablondagar',
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'tillfalle',
  'ingen',
]
/** The model's own underlag first; a kommun can pay another insats, such as a journey, in another way beside it. */
const underlag = (eget: Underlag) => ({ plats: [eget, ...ALLA.filter((u) => u !== eget)] })

/** Four ways of paying that kommuner use. What is found in no kommun is no model here, but can be put together. */
export const ersattning: Tjanst['ersattning'] = {
  'per-dag': modell({
    namn: { sv: 'Per dag', lattlast: 'Betalt för varje dag' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje närvarodag, efter nivå och omfattning. Frånvaro ersätts med den andel som kommunen har beslutat för frånvarodag ett, två och så vidare.',
    },
    underlag: underlag('dag'),
    pris: { plats: 'dagpris' },
    artiklar,
    byggstenar,
  }),
  'per-manad': modell({
    namn: { sv: 'Per månad', lattlast: 'Lika mycket varje månad' },
    beskrivning: {
      sv: 'Utföraren får ett belopp per månad efter nivå och omfattning, delat på kalenderdagar när något börjar, slutar eller ändras. Frånvaro ändrar inget.',
    },
    underlag: underlag('manad'),
    pris: { plats: 'manadspris' },
    artiklar,
    byggstenar,
  }),
  schablonmanad: modell({
    namn: { sv: 'Schablonmånad', lattlast: 'Lika mycket varje månad, efter antal dagar' },
    beskrivning: {
      sv: 'Dagpriset gånger ett bestämt antal dagar i månaden, efter hur många dagar i veckan som är beviljade. Nivån den första i månaden gäller.',
    },
    underlag: underlag('schablondagar'),
    pris: { plats: 'dagpris' },
    artiklar,
    byggstenar,
  }),
  'per-timme': modell({
    namn: { sv: 'Per timme', lattlast: 'Betalt för tiden du är där' },
    beskrivning: { sv: 'Utföraren får betalt för de minuter som utförts, efter nivå och tidsband.' },
    underlag: underlag('utford-tid'),
    pris: { plats: 'timpris' },
    artiklar,
    byggstenar,
  }),
}
