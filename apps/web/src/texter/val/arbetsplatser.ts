import { defineTexter } from '../../i18n/texter.ts'
import sv from './arbetsplatser.sv.ts'

export const arbetsplatserTexter = defineTexter('val.arbetsplatser', sv)
