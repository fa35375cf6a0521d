import { dagtillagg } from '@valfri/plugin-api/dagtjanst'
import { pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const per = ['del', 'niva', 'omfattning', 'zon', 'regi'] as const

/** What the kommun decides, with a date and a decision for each. Two regier are two decided figures, never one and a percent. */
export const parametrar: Tjanst['parametrar'] = {
  dagpris: pris({ namn: { sv: 'Pris per närvarodag', lattlast: 'Pris för en dag' }, enhet: 'dag', per }),
  manadspris: pris({ namn: { sv: 'Månadspris per plats' }, enhet: 'manad', per, obligatorisk: false }),
  timpris: pris({ namn: { sv: 'Timpris' }, enhet: 'timme', per: [...per, 'tidsband'], obligatorisk: false }),
  tillfallespris: pris({
    namn: { sv: 'Pris per tillfälle' },
    enhet: 'tillfalle',
    per: [...per, 'tidsband'],
    obligatorisk: false,
  }),
  portion: pris({ namn: { sv: 'Måltid per portion' }, enhet: 'portion', per: ['regi'], obligatorisk: false }),
  // Whoever keeps premises of its own may be paid for them beside the day, by a decision of its own.
  lokal: pris({ namn: { sv: 'Lokaltillägg per närvarodag' }, enhet: 'dag', per: ['regi'], obligatorisk: false }),
  ...dagtillagg('måltiden'),
}
