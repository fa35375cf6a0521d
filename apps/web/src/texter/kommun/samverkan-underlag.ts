import { defineTexter } from '../../i18n/texter.ts'
import sv from './samverkan-underlag.sv.ts'

export const samverkanUnderlagTexter = defineTexter('kommun.samverkan-underlag', sv)
