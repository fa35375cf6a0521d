import { defineTexter } from '../../i18n/texter.ts'
import sv from './oversikt.sv.ts'

export const utforareOversiktTexter = defineTexter('utforare.oversikt', sv)
