import { SEGMENTNYCKLAR } from '@valfri/plugin-api/parameter'
import { z } from 'zod'

// Other keys are let through to the use case, which says why a price cannot differ by them.
const segment = z
  .record(z.string(), z.string().min(1).max(60))
  .refine((s) => Object.keys(s).length <= SEGMENTNYCKLAR.length)

/** One decided or proposed value on the wire; öre as a whole number. */
export const VardeRadInput = z.strictObject({
  parameter: z.string().max(80),
  segment: segment.default({}),
  /** Whole öre. */
  ore: z.int().nonnegative().nullish(),
  varde: z.unknown().optional(),
  motivering: z.string().max(1000).nullish(),
  kalkyl: z
    .array(z.strictObject({ post: z.string().max(80), ore: z.int().nonnegative() }))
    .max(30)
    .nullish(),
})
