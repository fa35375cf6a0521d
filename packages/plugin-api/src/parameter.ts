import { z } from 'zod'
import { type Text, textSchema } from './text.ts'

/** What a price is for. A row priced per 'timme' counts minutes; all others count whole units. */
export const PRISENHETER = [
  'timme',
  'dag',
  'manad',
  'tillfalle',
  'samtal',
  'portion',
  'leverans',
  'extra-portion',
  'besok',
  'dygn',
  'paborjad-vecka',
] as const
export type Prisenhet = (typeof PRISENHETER)[number]

/** What a price may differ by. `regi` asks for a public, motivated decision. */
export const SEGMENTNYCKLAR = ['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'] as const
export type Segmentnyckel = (typeof SEGMENTNYCKLAR)[number]

/** A price in öre that the kommun decides per segment, in force from a date. The key of its rows is the parameter's id. */
export interface PrisParameter {
  readonly slag: 'pris'
  readonly namn: Text
  readonly enhet: Prisenhet
  readonly per: readonly Segmentnyckel[]
  /** A kommun that enables the tjänst must decide it before the first run. */
  readonly obligatorisk: boolean
}

/** A share in percent that the kommun decides with its model, such as what is paid for a declined visit. */
export interface AndelParameter {
  readonly slag: 'andel'
  readonly namn: Text
  readonly galler: 'avbojt' | 'bomtid' | 'sen-avbokning' | 'uteblivet' | 'sen-avbestallning' | 'momskompensation'
}

export type Parameter = PrisParameter | AndelParameter

/** Declares a decided price. */
export function pris(p: {
  namn: Text
  enhet: Prisenhet
  per?: readonly Segmentnyckel[]
  obligatorisk?: boolean
}): PrisParameter {
  return { slag: 'pris', per: [], obligatorisk: true, ...p }
}

/** Declares a decided share. */
export function andel(p: { namn: Text; galler: AndelParameter['galler'] }): AndelParameter {
  return { slag: 'andel', ...p }
}

export const parameterSchema = z.discriminatedUnion('slag', [
  z.strictObject({
    slag: z.literal('pris'),
    namn: textSchema,
    enhet: z.enum(PRISENHETER),
    per: z.array(z.enum(SEGMENTNYCKLAR)),
    obligatorisk: z.boolean(),
  }),
  z.strictObject({
    slag: z.literal('andel'),
    namn: textSchema,
    galler: z.enum(['avbojt', 'bomtid', 'sen-avbokning', 'uteblivet', 'sen-avbestallning', 'momskompensation']),
  }),
])
