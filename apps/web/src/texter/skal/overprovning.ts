import { defineTexter } from '../../i18n/texter.ts'
import sv from './overprovning.sv.ts'

export const overprovningTexter = defineTexter('skal.overprovning', sv)
