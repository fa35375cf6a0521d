import { avgiftBaraSol } from '@valfri/plugin-api/sol-och-lss'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** SoL alone, often after some free hours a month (Västerås 12, Kristianstad 10); LSS has none. */
export const avgift: Tjanst['avgift'] = avgiftBaraSol(
  { id: 'avlosning', namn: { sv: 'Avlösning enligt SoL', lattlast: 'Avlösning (SoL)' } },
  'Avlösarservice',
)
