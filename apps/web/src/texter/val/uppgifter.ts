import { defineTexter } from '../../i18n/texter.ts'
import sv from './uppgifter.sv.ts'

export const uppgifterTexter = defineTexter('val.uppgifter', sv)
