import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-skarpning.sv.ts'

export const underlagSkarpningTexter = defineTexter('kommun.underlag-skarpning', sv)
