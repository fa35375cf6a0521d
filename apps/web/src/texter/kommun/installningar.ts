import { defineTexter } from '../../i18n/texter.ts'
import sv from './installningar.sv.ts'

export const installningarTexter = defineTexter('kommun.installningar', sv)
