import { defineTexter } from '../../i18n/texter.ts'
import sv from './sarkostnader.sv.ts'

export const sarkostnaderTexter = defineTexter('kommun.sarkostnader', sv)
