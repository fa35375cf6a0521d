import { defineTexter } from '../../i18n/texter.ts'
import sv from './egenregi.sv.ts'

export const egenregiTexter = defineTexter('kommun.egenregi', sv)
