import { defineTexter } from '../../i18n/texter.ts'
import sv from './jamfor.sv.ts'

export const jamforTexter = defineTexter('publik.jamfor', sv, {
  lattlast: () => import('./jamfor.lattlast.ts'),
  en: () => import('./jamfor.en.ts'),
})
