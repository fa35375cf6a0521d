import { defineTexter } from '../../i18n/texter.ts'
import sv from './nav.sv.ts'

export const utforareNavTexter = defineTexter('utforare.nav', sv)
