import { defineTexter } from '../../i18n/texter.ts'
import sv from './tid.sv.ts'

export const tidTexter = defineTexter('utforare.tid', sv)
