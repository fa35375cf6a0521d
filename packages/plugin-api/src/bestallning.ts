import { z } from 'zod'
import { type DateradUppgift, dateradUppgiftSchema } from './daterad-uppgift.ts'
import { type Falt, faltSchema } from './falt.ts'
import { idSchema, type Text, textSchema } from './text.ts'

/** A quantity that a beslut grants for one del, such as minutes per month; what is granted is dated. */
export interface Mangd {
  readonly id: string
  readonly namn: Text
  readonly enhet: 'minuter' | 'tillfallen' | 'portioner' | 'leveranser' | 'dagar' | 'samtal'
  readonly per: 'dag' | 'vecka' | 'manad' | 'arende'
  readonly obligatorisk: boolean
}

/** What a beslut orders for each del, and what else the beställning must say. */
export interface BestallningDeklaration {
  readonly mangder: Readonly<Record<string, readonly Mangd[]>>
  /** Fields beside the quantities, such as dubbelbemanning or special diet. */
  readonly falt: readonly Falt[]
  /** What is set from a date of its own, such as nivå; missing: nothing. */
  readonly daterade?: readonly DateradUppgift[]
}

/** A granted quantity: whole numbers, obligatory unless said otherwise. */
export function mangd(
  id: string,
  namn: Text,
  enhet: Mangd['enhet'],
  per: Mangd['per'],
  val: { obligatorisk?: boolean } = {},
): Mangd {
  return { id, namn, enhet, per, obligatorisk: val.obligatorisk ?? true }
}

export const bestallningSchema = z.strictObject({
  mangder: z.record(
    idSchema,
    z.array(
      z.strictObject({
        id: idSchema,
        namn: textSchema,
        enhet: z.enum(['minuter', 'tillfallen', 'portioner', 'leveranser', 'dagar', 'samtal']),
        per: z.enum(['dag', 'vecka', 'manad', 'arende']),
        obligatorisk: z.boolean(),
      }),
    ),
  ),
  falt: z.array(faltSchema),
  daterade: z.array(dateradUppgiftSchema).optional(),
})
