import { defineTexter } from '../../i18n/texter.ts'
import sv from './narvaro.sv.ts'

export const narvaroTexter = defineTexter('utforare.narvaro', sv)
