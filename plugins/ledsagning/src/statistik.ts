import { statistikPerLag } from '@valfri/plugin-api/statistik'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** SoL and LSS are reported by their own rules: monthly and on 1 October. */
export const statistik: Tjanst['statistik'] = statistikPerLag({ sol: 'ledsagning', lss: 'ledsagarservice' })
