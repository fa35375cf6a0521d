import { defineTexter } from '../../i18n/texter.ts'
import sv from './avgift.sv.ts'

export const avgiftTexter = defineTexter('kommun.avgift', sv)
