import { defineTexter } from '../../i18n/texter.ts'
import sv from './invandning.sv.ts'

export const invandningTexter = defineTexter('invandning', sv)
