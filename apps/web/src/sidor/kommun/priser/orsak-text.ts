import type { T } from '../../../i18n/use-texter.ts'
import type { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type SimuleringTexter = T<keyof typeof priserSimuleringTexter.sv & string>

type Skuggor = RouterOutputs['ersattning']['skugga']['lista']
/** The changed parts that make a cause; each has its text, or this does not compile. */
export type Orsaksdelar = Skuggor[number]['rader'][number]['orsaker'][number]['delar']

/** A cause in words: 'Tidsband och priser'. */
export function orsakText(t: SimuleringTexter, delar: Orsaksdelar): string {
  return delar.map((d, i) => (i === 0 ? t(`d_${d}`) : t(`d_${d}`).toLowerCase())).join(', ')
}
