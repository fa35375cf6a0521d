import { defineTexter } from '../../i18n/texter.ts'
import sv from './instrument.sv.ts'

export const instrumentTexter = defineTexter('kommun.instrument', sv)
