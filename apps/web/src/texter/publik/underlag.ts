import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag.sv.ts'

export const publikUnderlagTexter = defineTexter('publik.underlag', sv)
