import { dagtillagg } from '@valfri/plugin-api/dagtjanst'
import { pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { utfallsbelopp } from './utfall.ts'

const per = ['niva', 'omfattning', 'zon', 'regi'] as const

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  dagpris: pris({ namn: { sv: 'Dagpris', lattlast: 'Pris för en dag' }, enhet: 'dag', per: ['del', ...per] }),
  manadspris: pris({ namn: { sv: 'Månadspris' }, enhet: 'manad', per: ['del', ...per], obligatorisk: false }),
  timpris: pris({
    namn: { sv: 'Timpris' },
    enhet: 'timme',
    per: ['del', 'tidsband', ...per],
    obligatorisk: false,
  }),
  tillfallespris: pris({
    namn: { sv: 'Pris per tillfälle' },
    enhet: 'tillfalle',
    per: ['del', 'tidsband', ...per],
    obligatorisk: false,
  }),
  portion: pris({ namn: { sv: 'Lunch per portion' }, enhet: 'portion', per: ['regi'], obligatorisk: false }),
  // Paid on to the person by the utförare, so it never mixes with what the kommun pays for the place.
  habiliteringsersattning: pris({
    namn: { sv: 'Habiliteringsersättning per närvarodag', lattlast: 'Pengar till dig för varje dag' },
    enhet: 'dag',
    per: ['omfattning'],
    obligatorisk: false,
  }),
  ...utfallsbelopp,
  ...dagtillagg('lunchen'),
}
