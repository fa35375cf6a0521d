import { defineTexter } from '../../i18n/texter.ts'
import sv from './ansokan.sv.ts'

export const ansokanTexter = defineTexter('utforare.ansokan', sv)
