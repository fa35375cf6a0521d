import { defineTexter } from '../../i18n/texter.ts'
import sv from './arendefraga.sv.ts'

export const arendefragaTexter = defineTexter('skal.arendefraga', sv)
