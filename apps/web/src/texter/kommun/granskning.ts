import { defineTexter } from '../../i18n/texter.ts'
import sv from './granskning.sv.ts'

export const granskningTexter = defineTexter('kommun.granskning', sv)
