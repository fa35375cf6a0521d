import { defineTexter } from '../../i18n/texter.ts'
import sv from './skal.sv.ts'

export const skalTexter = defineTexter('skal', sv, {
  lattlast: () => import('./skal.lattlast.ts'),
  en: () => import('./skal.en.ts'),
})
