import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-jamfor.sv.ts'

export const underlagJamforTexter = defineTexter('kommun.underlag-jamfor', sv)
