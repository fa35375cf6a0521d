import { defineTexter } from '../../i18n/texter.ts'
import sv from './priser-forslag.sv.ts'

export const priserForslagTexter = defineTexter('kommun.priser-forslag', sv)
