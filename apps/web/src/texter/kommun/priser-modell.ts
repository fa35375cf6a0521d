import { defineTexter } from '../../i18n/texter.ts'
import sv from './priser-modell.sv.ts'

export const priserModellTexter = defineTexter('kommun.priser-modell', sv)
