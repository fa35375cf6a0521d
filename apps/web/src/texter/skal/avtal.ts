import { defineTexter } from '../../i18n/texter.ts'
import sv from './avtal.sv.ts'

/** Both parties read the same words of the same avtal. */
export const avtalTexter = defineTexter('avtal', sv)
