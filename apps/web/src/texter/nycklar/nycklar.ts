import { defineTexter } from '../../i18n/texter.ts'
import sv from './nycklar.sv.ts'

export const nycklarTexter = defineTexter('nycklar', sv)
