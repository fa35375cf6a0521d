import { defineTexter } from '../../i18n/texter.ts'
import sv from './logga-in.sv.ts'

export const loggaInTexter = defineTexter('publik.logga-in', sv, { en: () => import('./logga-in.en.ts') })
