import { defineTexter } from '../../i18n/texter.ts'
import sv from './beslut-in.sv.ts'

export const beslutInTexter = defineTexter('kommun.beslut-in', sv)
