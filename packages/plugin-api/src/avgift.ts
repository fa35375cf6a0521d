import { z } from 'zod'
import { idSchema, type Lagrum, lagrumSchema, type Text, textSchema } from './text.ts'

export const AVGIFTSGRUNDER = ['timme', 'niva', 'manad', 'portion', 'leverans', 'dag'] as const
export type Avgiftsgrund = (typeof AVGIFTSGRUNDER)[number]

/** One post that a kommun may charge the person for; the amount is the kommun's taxa, never ours. */
export interface Avgiftspost {
  readonly id: string
  readonly namn: Text
  readonly delar: readonly string[]
  readonly grunder: readonly Avgiftsgrund[]
  /** Whether the post counts in maxtaxan; 'kommunen-valjer' where practice differs. */
  readonly inomMaxtaxa: boolean | 'kommunen-valjer'
}

export interface AvgiftDeklaration {
  readonly poster: readonly Avgiftspost[]
  readonly lagrum: readonly Lagrum[]
  /** Why there is no avgift, when there is none. */
  readonly ingenAvgift?: Text
}

export const avgiftSchema = z
  .strictObject({
    poster: z.array(
      z.strictObject({
        id: idSchema,
        namn: textSchema,
        delar: z.array(idSchema).min(1),
        grunder: z.array(z.enum(AVGIFTSGRUNDER)).min(1),
        inomMaxtaxa: z.union([z.boolean(), z.literal('kommunen-valjer')]),
      }),
    ),
    lagrum: z.array(lagrumSchema),
    ingenAvgift: textSchema.optional(),
  })
  .refine((a) => a.poster.length > 0 || a.ingenAvgift, { message: 'en tjänst utan avgiftsposter ska säga varför' })
