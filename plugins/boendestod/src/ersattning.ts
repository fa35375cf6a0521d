import { pris } from '@valfri/plugin-api/parameter'
import { timmodeller, timparametrar } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { delar } from './delar.ts'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  ...timparametrar,
  ob: pris({
    namn: { sv: 'OB-tillägg per timme', lattlast: 'Mer betalt på kvällar och helger' },
    enhet: 'timme',
    per: ['zon', 'niva', 'regi'],
    obligatorisk: false,
  }),
}

export const ersattning: Tjanst['ersattning'] = timmodeller(Object.keys(delar))
