import { defineTexter } from '../../i18n/texter.ts'
import sv from './samverkan.sv.ts'

export const samverkanTexter = defineTexter('kommun.samverkan', sv)
