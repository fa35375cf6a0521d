import { timmodeller, timparametrar } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { delar } from './delar.ts'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = timparametrar

export const ersattning: Tjanst['ersattning'] = timmodeller(Object.keys(delar))
