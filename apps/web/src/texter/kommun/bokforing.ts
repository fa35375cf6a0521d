import { defineTexter } from '../../i18n/texter.ts'
import sv from './bokforing.sv.ts'

export const bokforingTexter = defineTexter('kommun.bokforing', sv)
