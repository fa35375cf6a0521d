import { defineTexter } from '../../i18n/texter.ts'
import sv from './brukare.sv.ts'

export const brukareTexter = defineTexter('kommun.brukare', sv)
