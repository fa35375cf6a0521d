import { defineTexter } from '../../i18n/texter.ts'
import sv from './nav.sv.ts'

export const kommunNavTexter = defineTexter('kommun.nav', sv)
