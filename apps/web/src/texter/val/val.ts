import { defineTexter } from '../../i18n/texter.ts'
import sv from './val.sv.ts'

export const valTexter = defineTexter('val.val', sv)
