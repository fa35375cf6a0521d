import { utforareRoller } from '@valfri/auth/roller'
import { z } from 'zod'
import { FORMER } from './form.ts'

const text = (hogst: number, krav: string) => z.string().trim().min(1, krav).max(hogst, `Skriv högst ${hogst} tecken.`)
const frivillig = (hogst: number) => z.string().trim().max(hogst, `Skriv högst ${hogst} tecken.`)
const postnummer = z
  .string()
  .trim()
  .regex(/^\d{3} ?\d{2}$/, 'Skriv postnumret med fem siffror.')
  .transform((v) => v.replace(' ', ''))
const epost = z.union([z.literal(''), z.email('Skriv en e-postadress, till exempel namn@firma.se.')])
const telefon = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .regex(/^\+?[\d\s-]{5,20}$/, 'Skriv ett telefonnummer med siffror.'),
])
const webb = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Skriv adressen med https:// först.' })])

export const RegistreraInput = z.object({
  namn: text(120, 'Skriv företagets namn.'),
  form: z.enum(FORMER, 'Välj företagsform.'),
  /** Missing for an utländskt företag only. */
  organisationsnummer: z.string().trim().max(20).optional(),
  telefon: telefon.default(''),
  epost: epost.default(''),
})

export const ForetagInput = z.object({
  rev: z.number().int().positive(),
  namn: text(120, 'Skriv företagets namn.'),
  telefon,
  epost,
  webb,
  adress: frivillig(120),
  postnummer: z.union([z.literal(''), postnummer]),
  ort: frivillig(60),
  firmatecknare: frivillig(120),
  verksamhetsansvarig: frivillig(120),
})

export const EnhetInput = z.object({
  id: z.uuid().optional(),
  namn: text(120, 'Skriv enhetens namn.'),
  adress: text(120, 'Skriv gatuadressen.'),
  postnummer,
  ort: text(60, 'Skriv orten.'),
})

export const ProfilInput = z.object({
  presentation: frivillig(1200),
  sprak: z.array(frivillig(40)).max(20),
  inriktning: z.array(frivillig(80)).max(10),
  /** What the firm sells beside the insats, each with its price: the person pays the firm for it. */
  tillaggstjanster: z.array(frivillig(120)).max(10).default([]),
  oppettider: frivillig(200),
})

const FullmaktInput = z.object({
  handlingar: z
    .array(z.enum(['ansokan', 'komplettering', 'avtal']))
    .min(1, 'Välj minst en sak som fullmakten gäller.')
    .max(3),
  kommuner: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1, 'Välj minst en kommun.')
    .max(300)
    .nullable(),
})

export const BjudInInput = z
  .object({
    namn: text(120, 'Skriv namnet på den du bjuder in.'),
    roll: z.enum(Object.keys(utforareRoller) as [keyof typeof utforareRoller], 'Välj en roll.'),
    till: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.').nullish(),
    fullmakt: FullmaktInput.nullish(),
  })
  .refine((v) => (v.roll === 'ombud') === Boolean(v.fullmakt), {
    path: ['fullmakt'],
    message: 'Välj vad fullmakten gäller.',
  })
  // A fullmakt without an end is forgotten.
  .refine((v) => v.roll !== 'ombud' || Boolean(v.till), { path: ['till'], message: 'En fullmakt ska ha en sista dag.' })

export const KodInput = z.object({ kod: z.string().min(20).max(200) })

export type RegistreraInput = z.infer<typeof RegistreraInput>
export type ForetagInput = z.infer<typeof ForetagInput>
export type EnhetInput = z.infer<typeof EnhetInput>
export type ProfilInput = z.infer<typeof ProfilInput>
export type BjudInInput = z.infer<typeof BjudInInput>
