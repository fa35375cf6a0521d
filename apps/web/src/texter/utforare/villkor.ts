import { defineTexter } from '../../i18n/texter.ts'
import sv from './villkor.sv.ts'

export const villkorTexter = defineTexter('utforare.villkor', sv)
