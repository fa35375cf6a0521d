import { defineTexter } from '../../i18n/texter.ts'
import sv from './avtalsandring.sv.ts'

export const avtalsandringTexter = defineTexter('skal.avtalsandring', sv)
