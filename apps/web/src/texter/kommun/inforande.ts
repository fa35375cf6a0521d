import { defineTexter } from '../../i18n/texter.ts'
import sv from './inforande.sv.ts'

export const inforandeTexter = defineTexter('kommun.inforande', sv)
