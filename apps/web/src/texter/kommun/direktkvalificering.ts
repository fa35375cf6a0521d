import { defineTexter } from '../../i18n/texter.ts'
import sv from './direktkvalificering.sv.ts'

export const direktkvalificeringTexter = defineTexter('kommun.direktkvalificering', sv)
