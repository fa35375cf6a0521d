import { defineTexter } from '../../i18n/texter.ts'
import sv from './underlag-villkor.sv.ts'

export const underlagVillkorTexter = defineTexter('kommun.underlag-villkor', sv)
