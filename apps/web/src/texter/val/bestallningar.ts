import { defineTexter } from '../../i18n/texter.ts'
import sv from './bestallningar.sv.ts'

export const bestallningarTexter = defineTexter('val.bestallningar', sv)
