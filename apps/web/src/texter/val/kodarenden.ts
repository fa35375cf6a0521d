import { defineTexter } from '../../i18n/texter.ts'
import sv from './kodarenden.sv.ts'

export const kodarendenTexter = defineTexter('val.kodarenden', sv)
