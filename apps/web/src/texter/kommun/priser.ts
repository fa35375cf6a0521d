import { defineTexter } from '../../i18n/texter.ts'
import sv from './priser.sv.ts'

export const priserTexter = defineTexter('kommun.priser', sv)
