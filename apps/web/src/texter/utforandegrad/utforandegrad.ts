import { defineTexter } from '../../i18n/texter.ts'
import sv from './utforandegrad.sv.ts'

export const utforandegradTexter = defineTexter('utforandegrad', sv)
