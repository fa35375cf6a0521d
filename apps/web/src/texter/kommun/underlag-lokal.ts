import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-lokal.sv.ts'

export const underlagLokalTexter = defineTexter('kommun.underlag-lokal', sv)
