import { defineTexter } from '../../i18n/texter.ts'
import sv from './vantande.sv.ts'

export const vantandeTexter = defineTexter('vantande', sv)
