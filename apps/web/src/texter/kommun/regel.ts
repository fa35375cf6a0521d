import { defineTexter } from '../../i18n/texter.ts'
import sv from './regel.sv.ts'

export const regelTexter = defineTexter('kommun.regel', sv)
