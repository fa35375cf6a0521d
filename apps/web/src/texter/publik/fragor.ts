import { defineTexter } from '../../i18n/texter.ts'
import sv from './fragor.sv.ts'

export const fragorTexter = defineTexter('publik.fragor', sv)
