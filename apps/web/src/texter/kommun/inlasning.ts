import { defineTexter } from '../../i18n/texter.ts'
import sv from './inlasning.sv.ts'

export const inlasningTexter = defineTexter('kommun.inlasning', sv)
