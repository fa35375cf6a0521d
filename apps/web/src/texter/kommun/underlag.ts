import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag.sv.ts'

export const underlagTexter = defineTexter('kommun.underlag', sv)
