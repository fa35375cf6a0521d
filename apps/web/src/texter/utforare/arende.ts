import { defineTexter } from '../../i18n/texter.ts'
import sv from './arende.sv.ts'

export const egetArendeTexter = defineTexter('utforare.arende', sv)
