import { defineTexter } from '../../i18n/texter.ts'
import sv from './ersattning.sv.ts'

export const ersattningTexter = defineTexter('kommun.ersattning', sv)
