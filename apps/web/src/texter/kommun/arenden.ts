import { defineTexter } from '../../i18n/texter.ts'
import sv from './arenden.sv.ts'

export const arendeTexter = defineTexter('kommun.arenden', sv)
