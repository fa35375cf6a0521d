import { defineTexter } from '../../i18n/texter.ts'
import sv from './samverkan-kostnader.sv.ts'

export const samverkanKostnaderTexter = defineTexter('kommun.samverkan-kostnader', sv)
