import { defineTexter } from '../../i18n/texter.ts'
import sv from './beslut.sv.ts'

export const beslutTexter = defineTexter('kommun.beslut', sv)
