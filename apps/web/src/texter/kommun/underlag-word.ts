import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-word.sv.ts'

export const underlagWordTexter = defineTexter('kommun.underlag-word', sv)
