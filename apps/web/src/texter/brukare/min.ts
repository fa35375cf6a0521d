import { defineTexter } from '../../i18n/texter.ts'
import sv from './min.sv.ts'

export const minTexter = defineTexter('brukare.min', sv, { lattlast: () => import('./min.lattlast.ts') })
