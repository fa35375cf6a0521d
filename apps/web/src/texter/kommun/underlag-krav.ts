import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-krav.sv.ts'

export const underlagKravTexter = defineTexter('kommun.underlag-krav', sv)
