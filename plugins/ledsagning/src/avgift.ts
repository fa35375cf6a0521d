import { avgiftBaraSol } from '@valfri/plugin-api/sol-och-lss'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** SoL alone: LSS has no avgift for it. */
export const avgift: Tjanst['avgift'] = avgiftBaraSol(
  { id: 'ledsagning', namn: { sv: 'Ledsagning enligt SoL', lattlast: 'Att någon följer med (SoL)' } },
  'Ledsagarservice',
)
