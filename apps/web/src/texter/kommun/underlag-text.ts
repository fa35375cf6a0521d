import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-text.sv.ts'

export const underlagTextTexter = defineTexter('kommun.underlag-text', sv)
