import { defineTexter } from '../../i18n/texter.ts'
import sv from './nav.sv.ts'

export const publikNavTexter = defineTexter('publik.nav', sv, { en: () => import('./nav.en.ts') })
