import { defineTexter } from '../../i18n/texter.ts'
import sv from './oversikt.sv.ts'

export const kommunOversiktTexter = defineTexter('kommun.oversikt', sv)
