import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-fragor.sv.ts'

export const underlagFragorTexter = defineTexter('kommun.underlag-fragor', sv)
