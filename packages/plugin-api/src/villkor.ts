import { z } from 'zod'
import { type Falt, faltSchema, type Svar } from './falt.ts'
import type { Provning } from './provning.ts'
import { idSchema, type Lagrum, lagrumSchema, type Text, textSchema } from './text.ts'

/** Generella apply to every utförare; specifika come with a tjänst. */
export type VillkorNiva = 'generell' | 'specifik'

/** The part of the underlag in which the villkor stands. */
export const VILLKOR_AVSNITT = ['affarsmassigt', 'kvalificering', 'verksamhet', 'kompetens', 'kontrakt'] as const
export type VillkorAvsnitt = (typeof VILLKOR_AVSNITT)[number]

/** When the villkor is checked. */
export type Kontroll =
  | { readonly typ: 'visa-upp'; readonly bevis?: Text }
  | { readonly typ: 'uppfoljning'; readonly manader?: number }
  | { readonly typ: 'egen-anmalan'; readonly inomDagar: number }

/** The most that a brist may lead to. A ceiling, never an act: a person chooses and gives reasons. */
export const FOLJDER = [
  'ej-godkannande',
  'utesluts-efter-provning',
  'begard-rattelse',
  'varning',
  'vite',
  'avauktorisation',
] as const
export type Foljd = (typeof FOLJDER)[number]

/** Facts that stand in the application, outside the villkor's own answers. */
export interface Ansokningsfakta {
  readonly organisationsnummer?: string
  /** The delar that are applied for. */
  readonly delar?: readonly string[]
}

export interface Villkor {
  /** Kebab-case; what the database stores and the support view shows. */
  readonly id: string
  /** Number in the catalogue, such as 'G08'. */
  readonly nr: string
  readonly namn: Text
  /** The demand itself, as it stands in the underlag. */
  readonly text: Text
  readonly niva: VillkorNiva
  readonly avsnitt: VillkorAvsnitt
  /** The delar that it concerns. */
  readonly galler: 'alla' | readonly string[]
  readonly kontroller: readonly Kontroll[]
  readonly vidBrist: readonly Foljd[]
  readonly lagrum: readonly Lagrum[]
  /** True where law demands it: a kommun cannot leave it out of its underlag. */
  readonly obligatoriskt: boolean
  /** The fields that an application asks for; empty when there is nothing to answer. */
  readonly svarsform: readonly Falt[]
  /** Machine check of the answers on a day. Pure; may not throw. */
  readonly prova?: (svar: Svar, idag: Temporal.PlainDate, fakta: Ansokningsfakta) => Provning
}

type VillkorIn = Omit<Villkor, 'lagrum' | 'svarsform' | 'obligatoriskt' | 'galler' | 'niva'> &
  Partial<Pick<Villkor, 'lagrum' | 'svarsform' | 'obligatoriskt' | 'galler' | 'niva'>>

/** Declares a villkor. Unless said otherwise it is specifikt, for all delar, and the kommun may leave it out. */
export function villkor(v: VillkorIn): Villkor {
  return { lagrum: [], svarsform: [], obligatoriskt: false, galler: 'alla', niva: 'specifik', ...v }
}

/** Shown by the applicant, with evidence, before the decision. */
export const visaUpp = (bevis?: string): Kontroll => ({ typ: 'visa-upp', ...(bevis && { bevis: { sv: bevis } }) })
/** Checked while the avtal runs; every so many months where the kommun wants a rhythm. */
export const uppfoljning = (manader?: number): Kontroll => ({ typ: 'uppfoljning', ...(manader && { manader }) })
/** The utförare itself reports a change, within a number of days. */
export const egenAnmalan = (inomDagar: number): Kontroll => ({ typ: 'egen-anmalan', inomDagar })

export const villkorSchema = z.strictObject({
  id: idSchema,
  nr: z.string().regex(/^[A-ZÅÄÖ]\d{2}$/, 'nr ska vara en bokstav och två siffror, som G08'),
  namn: textSchema,
  text: textSchema,
  niva: z.enum(['generell', 'specifik']),
  avsnitt: z.enum(VILLKOR_AVSNITT),
  galler: z.union([z.literal('alla'), z.array(idSchema).min(1)]),
  kontroller: z
    .array(
      z.discriminatedUnion('typ', [
        z.strictObject({ typ: z.literal('visa-upp'), bevis: textSchema.optional() }),
        z.strictObject({ typ: z.literal('uppfoljning'), manader: z.number().int().positive().optional() }),
        z.strictObject({ typ: z.literal('egen-anmalan'), inomDagar: z.number().int().positive() }),
      ]),
    )
    .min(1),
  vidBrist: z.array(z.enum(FOLJDER)).min(1),
  lagrum: z.array(lagrumSchema),
  obligatoriskt: z.boolean(),
  svarsform: z.array(faltSchema),
  prova: z.custom<Villkor['prova']>((v) => v === undefined || typeof v === 'function').optional(),
})
