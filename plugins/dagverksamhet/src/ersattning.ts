import { BYGGSTENAR, modell } from '@valfri/plugin-api/modell'
import type { Underlag } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

// Only familjerådgivning has samtal: a cap on them, and an egenavgift.
const byggstenar = BYGGSTENAR.filter((b) => b !== 'maxTillfallen' && b !== 'egenavgift')
const artiklar = { portion: { pris: 'portion', enhet: 'portion' } } as const

const ALLA: readonly Underlag[] = [
  'dag',
  'tillfalle',
  'manad',
  'schablondagar',
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'ingen',
]
/** The model's own underlag first; a kommun can pay another insats, such as a journey, in another way beside it. */
function underlag(eget: Underlag) {
  const ordnade = [eget, ...ALLA.filter((u) => u !== eget)]
  return { social: ordnade, demens: ordnade }
}
const pris = (id: string) => ({ social: id, demens: id })

export const ersattning: Tjanst['ersattning'] = {
  'per-dag': modell({
    namn: { sv: 'Per närvarodag', lattlast: 'Betalt för varje dag du är där' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje närvarodag, och ett lokaltillägg där kommunen har beslutat ett. Frånvaro ger den andel som kommunen har beslutat; ingen alls om inget är beslutat.',
    },
    underlag: underlag('dag'),
    pris: pris('dagpris'),
    artiklar,
    byggstenar,
  }),
  'per-plats': modell({
    namn: { sv: 'Per plats och månad', lattlast: 'Lika mycket varje månad' },
    beskrivning: {
      sv: 'Utföraren får ett belopp per månad för varje plats, delat på kalenderdagar när något börjar, slutar eller ändras. Frånvaro ändrar inget.',
    },
    underlag: underlag('manad'),
    pris: pris('manadspris'),
    artiklar,
    byggstenar,
  }),
  'per-tillfalle': modell({
    namn: { sv: 'Per tillfälle', lattlast: 'Betalt för varje gång' },
    beskrivning: { sv: 'Utföraren får betalt för varje utfört pass, hur långt det än var.' },
    underlag: underlag('tillfalle'),
    pris: pris('tillfallespris'),
    artiklar,
    byggstenar,
  }),
  'per-timme': modell({
    namn: { sv: 'Per timme', lattlast: 'Betalt för tiden du är där' },
    beskrivning: { sv: 'Utföraren får betalt för de minuter som utförts, efter tidsband.' },
    underlag: underlag('utford-tid'),
    pris: pris('timpris'),
    artiklar,
    byggstenar,
  }),
}
