import { defineTexter } from '../../i18n/texter.ts'
import sv from './marknad.sv.ts'

export const publikMarknadTexter = defineTexter('publik.marknad', sv)
