import type { Byggsten, ModellDeklaration } from '@valfri/plugin-api/modell'
import { BYGGSTENAR } from '@valfri/plugin-api/modell'
import { exaktTal, type ModellvalIn, modellvalSchema, procent } from '@valfri/plugin-api/modellval'
import { z } from 'zod'

/** `varde` of parameter 'modell': which of the plugin's models, and the kommun's choices in it. */
export const modellVarde = z.strictObject({
  modell: z.string().min(1),
  // Its own dated decision, often older than the model's: see momskompensationVarde.
  val: modellvalSchema.refine((v) => v.momskompensation === undefined, {
    path: ['momskompensation'],
    message: 'Momskompensation beslutas för sig, med eget datum.',
  }),
})
export interface ModellVarde {
  readonly modell: string
  readonly val: ModellvalIn
}

/** `varde` of parameter 'momskompensation': what is paid on top to whom it concerns, in percent. */
export const momskompensationVarde = z.strictObject({
  procent,
  regi: z.array(z.enum(['privat', 'egenregi'])).min(1),
  pa: z.enum(['summa', 'pris', 'pris-netto']),
  nycklar: z.array(z.string()).optional(),
  ejPa: z.array(z.string()).optional(),
})
export type MomskompensationVarde = z.infer<typeof momskompensationVarde>

const niva = z.strictObject({
  /** Whole minutes a month, inclusive; null: no upper end. */
  tillMinuter: z.int().positive().nullable(),
  per: z.enum(['timme', 'manad']),
  ore: z.int().nonnegative(),
})

/** `varde` of an 'avgift.<post>': what the kommun decides beside the amount. */
export const avgiftVarde = z.strictObject({
  inomMaxtaxa: z.boolean(),
  friaMinuter: z.int('Skriv hela minuter.').nonnegative('Skriv hela minuter, minst 0.').default(0),
  /** Cancelled later than this many hours before is charged; missing: a cancelled visit never is. */
  avbokadSenastTimmar: exaktTal.optional(),
  nivaer: z
    .array(niva)
    .min(1, 'Skriv minst en nivå.')
    .refine((n) => n.every((x, i) => (x.tillMinuter === null) === (i === n.length - 1)), {
      message: 'Den sista nivån ska vara utan övre gräns, och bara den.',
    })
    .refine(
      (n) => n.every((x, i) => i === 0 || x.tillMinuter === null || x.tillMinuter > (n[i - 1]?.tillMinuter ?? 0)),
      {
        message: 'Varje nivå ska sluta högre än den före.',
      },
    )
    .optional(),
})
export type AvgiftVarde = z.infer<typeof avgiftVarde>

/** `varde` of a parameter that is a share. */
export const andelVarde = z.strictObject({ procent })

/** Choices that the plugin's model does not offer. */
export function foreignByggstenar(val: ModellvalIn, modell: ModellDeklaration): readonly Byggsten[] {
  return BYGGSTENAR.filter((b) => isChosen(val, b) && !modell.byggstenar.includes(b))
}

// The two that always have a value are chosen only when they are not the default.
function isChosen(val: ModellvalIn, byggsten: Byggsten): boolean {
  if (byggsten === 'prisdatum') return val.prisdatum === 'start'
  if (byggsten === 'dubbelbemanning') return val.dubbelbemanning === 'per-personal'
  return val[byggsten] !== undefined
}
