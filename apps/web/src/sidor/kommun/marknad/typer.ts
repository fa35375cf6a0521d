import type { T } from '../../../i18n/use-texter.ts'
import type { marknadTexter } from '../../../texter/kommun/marknad.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type MarketTexter = T<keyof typeof marknadTexter.sv & string>
export type Market = RouterOutputs['insyn']['marknad']['visa']
