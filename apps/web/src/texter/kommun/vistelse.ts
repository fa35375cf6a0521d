import { defineTexter } from '../../i18n/texter.ts'
import sv from './vistelse.sv.ts'

export const vistelseTexter = defineTexter('kommun.vistelse', sv)
