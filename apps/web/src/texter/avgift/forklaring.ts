import { defineTexter } from '../../i18n/texter.ts'
import sv from './forklaring.sv.ts'

export const forklaringTexter = defineTexter('avgift.forklaring', sv)
