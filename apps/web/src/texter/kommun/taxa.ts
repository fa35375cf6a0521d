import { defineTexter } from '../../i18n/texter.ts'
import sv from './taxa.sv.ts'

export const taxaTexter = defineTexter('kommun.taxa', sv)
