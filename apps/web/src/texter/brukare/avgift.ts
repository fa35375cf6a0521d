import { defineTexter } from '../../i18n/texter.ts'
import sv from './avgift.sv.ts'

export const minAvgiftTexter = defineTexter('brukare.avgift', sv, { lattlast: () => import('./avgift.lattlast.ts') })
