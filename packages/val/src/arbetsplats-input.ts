import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max, `Skriv högst ${max} tecken.`)
const fylld = (max: number) => text(max).min(1, 'Fyll i fältet.')

/** A workplace as a form gives it; the number is checked by the use case. */
export const arbetsplatsSchema = z.strictObject({
  organisationsnummer: fylld(20),
  namn: fylld(120),
  adress: fylld(120),
  postnummer: z
    .string()
    .transform((p) => p.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{5}$/, 'Skriv fem siffror.')),
  ort: fylld(60),
  kontaktNamn: text(100),
  kontaktTelefon: text(30),
  kontaktEpost: z.union([z.literal(''), z.email('Skriv en e-postadress.').max(120)]),
})
export type ArbetsplatsIn = z.output<typeof arbetsplatsSchema>

export const sparaSchema = arbetsplatsSchema.extend({
  /** Left out for a new one. */
  id: z.uuid().optional(),
  rev: z.int().min(0).default(0),
  /** The utförare whose person is the contact; null: it is the kommun's own. */
  kontaktUtforareId: z.uuid().nullable(),
})
export type SparaArbetsplatsIn = z.output<typeof sparaSchema>
