import { defineTexter } from '../../i18n/texter.ts'
import sv from './tidslinje.sv.ts'

export const tidslinjeTexter = defineTexter('skal.tidslinje', sv)
