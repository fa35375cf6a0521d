import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-beslut.sv.ts'

export const underlagBeslutTexter = defineTexter('kommun.underlag-beslut', sv)
