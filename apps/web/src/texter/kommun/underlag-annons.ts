import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-annons.sv.ts'

export const underlagAnnonsTexter = defineTexter('kommun.underlag-annons', sv)
