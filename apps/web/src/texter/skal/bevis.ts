import { defineTexter } from '../../i18n/texter.ts'
import sv from './bevis.sv.ts'

export const bevisTexter = defineTexter('skal.bevis', sv)
