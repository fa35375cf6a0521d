import { defineTexter } from '../../i18n/texter.ts'
import sv from './foretag.sv.ts'

export const foretagTexter = defineTexter('utforare.foretag', sv)
