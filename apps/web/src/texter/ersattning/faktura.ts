import { defineTexter } from '../../i18n/texter.ts'
import sv from './faktura.sv.ts'

export const fakturaTexter = defineTexter('ersattning.faktura', sv)
