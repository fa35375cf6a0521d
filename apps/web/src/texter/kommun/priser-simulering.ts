import { defineTexter } from '../../i18n/texter.ts'
import sv from './priser-simulering.sv.ts'

export const priserSimuleringTexter = defineTexter('kommun.priser-simulering', sv)
