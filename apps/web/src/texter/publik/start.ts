import { defineTexter } from '../../i18n/texter.ts'
import sv from './start.sv.ts'

export const startTexter = defineTexter('publik.start', sv, {
  lattlast: () => import('./start.lattlast.ts'),
  en: () => import('./start.en.ts'),
})
