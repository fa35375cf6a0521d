import type { T } from '../../../i18n/use-texter.ts'
import type { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type Publikt = RouterOutputs['underlag']['publikt']['hamta']
export type PublikPart = Publikt['parter'][number]
export type PubliktTexter = T<keyof typeof publikUnderlagTexter.sv & string>

export const kapitel = [
  'affarsmassiga',
  'kvalificering',
  'verksamhetskrav',
  'kompetenskrav',
  'kontraktsvillkor',
] as const

/** In-page addresses of the parts, for the table of contents. */
export const delId = (namn: string) => `del-${namn}`
