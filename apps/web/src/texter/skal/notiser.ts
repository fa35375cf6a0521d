import { defineTexter } from '../../i18n/texter.ts'
import sv from './notiser.sv.ts'

export const notiserTexter = defineTexter('skal.notiser', sv)
