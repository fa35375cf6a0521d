import { defineTexter } from '../../i18n/texter.ts'
import sv from './import.sv.ts'

export const importTexter = defineTexter('utforare.import', sv)
