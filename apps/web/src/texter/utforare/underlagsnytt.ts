import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlagsnytt.sv.ts'

export const underlagsnyttTexter = defineTexter('utforare.underlagsnytt', sv)
