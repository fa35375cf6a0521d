import { z } from 'zod'
import { type Falt, faltSchema, type Svar } from './falt.ts'
import { KONTROLLREGISTER_ID, type Kontrollregister } from './kontrollregister.ts'
import type { Provning } from './provning.ts'
import { idSchema, type Lagrum, lagrumSchema, type Text, textSchema } from './text.ts'

/** Generella apply to every utförare; specifika come with a tjänst. */
export type VillkorNiva = 'generell' | 'specifik'

/** The part of the underlag in which the villkor stands. */
export const VILLKOR_AVSNITT = ['affarsmassigt', 'kvalificering', 'verksamhet', 'kompetens', 'kontrakt'] as const
export type VillkorAvsnitt = (typeof VILLKOR_AVSNITT)[number]

/** When the villkor is checked, how often, and what is asked for as evidence. */
export type Kontroll =
  | { readonly typ: 'visa-upp'; readonly bevis?: Text }
  | { readonly typ: 'uppfoljning'; readonly manader?: number; readonly bevis?: Text }
  | { readonly typ: 'egen-anmalan'; readonly inomDagar: number; readonly bevis?: Text }

export const GRANSER = ['minst', 'hogst'] as const

/** A limit that a reviewer can measure: 'Utbildning: minst 2 år'. */
export interface Matt {
  /** What is measured. */
  readonly namn: Text
  readonly grans: (typeof GRANSER)[number]
  /** Decimal text with a point, so that it is exact: '2', '82.5'. */
  readonly varde: string
  readonly enhet: string
}

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
  /** What the demand is measured by, where the law or the tjänst itself says how much. */
  readonly matt: readonly Matt[]
  /** Ids of general villkor whose words this one makes measurable. */
  readonly preciserar: readonly string[]
  readonly lagrum: readonly Lagrum[]
  /** True where law demands it: a kommun cannot leave it out of its underlag. */
  readonly obligatoriskt: boolean
  /** The fields that an application asks for; empty when there is nothing to answer. */
  readonly svarsform: readonly Falt[]
  /** The public register that speaks of it: asked when an application has come in, and shown beside the answer. */
  readonly register?: Kontrollregister
  /** Machine check of the answers on a day. Pure; may not throw. */
  readonly prova?: (svar: Svar, idag: Temporal.PlainDate, fakta: Ansokningsfakta) => Provning
}

type Forvalda = 'lagrum' | 'svarsform' | 'obligatoriskt' | 'galler' | 'niva' | 'matt' | 'preciserar'
type VillkorIn = Omit<Villkor, Forvalda> & Partial<Pick<Villkor, Forvalda>>

/** Declares a villkor. Unless said otherwise it is specifikt, for all delar, and the kommun may leave it out. */
export function villkor(v: VillkorIn): Villkor {
  const forvalt = { lagrum: [], svarsform: [], obligatoriskt: false, galler: 'alla', niva: 'specifik' } as const
  return { ...forvalt, matt: [], preciserar: [], ...v }
}

const medBevis = (bevis: string | undefined) => (bevis ? { bevis: { sv: bevis } } : {})

/** Shown by the applicant, with evidence, before the decision. */
export const visaUpp = (bevis?: string): Kontroll => ({ typ: 'visa-upp', ...medBevis(bevis) })
/** Checked while the avtal runs; every so many months where the kommun wants a rhythm, against what evidence. */
export const uppfoljning = (manader?: number, bevis?: string): Kontroll => ({
  typ: 'uppfoljning',
  ...(manader && { manader }),
  ...medBevis(bevis),
})
/** The utförare itself reports a change, within a number of days, with what is asked for. */
export const egenAnmalan = (inomDagar: number, bevis?: string): Kontroll => ({
  typ: 'egen-anmalan',
  inomDagar,
  ...medBevis(bevis),
})

const matt = (grans: Matt['grans'], varde: number | string, enhet: string, namn: string): Matt => ({
  namn: { sv: namn },
  grans,
  varde: String(varde),
  enhet,
})
/** At least so much of something. */
export const minst = (varde: number | string, enhet: string, namn: string): Matt => matt('minst', varde, enhet, namn)
/** At most so much of something. */
export const hogst = (varde: number | string, enhet: string, namn: string): Matt => matt('hogst', varde, enhet, namn)

/** How the value of a mått is written: at most seven figures and two decimals. */
export const MATT_FORM = /^\d{1,7}(\.\d{1,2})?$/

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
        z.strictObject({
          typ: z.literal('uppfoljning'),
          manader: z.number().int().positive().optional(),
          bevis: textSchema.optional(),
        }),
        z.strictObject({
          typ: z.literal('egen-anmalan'),
          inomDagar: z.number().int().positive(),
          bevis: textSchema.optional(),
        }),
      ]),
    )
    .min(1),
  vidBrist: z.array(z.enum(FOLJDER)).min(1),
  matt: z.array(
    z.strictObject({
      namn: textSchema,
      grans: z.enum(GRANSER),
      varde: z.string().regex(MATT_FORM, 'ett mått skrivs med siffror och punkt, som 82.5'),
      enhet: z.string().trim().min(1),
    }),
  ),
  preciserar: z.array(idSchema),
  lagrum: z.array(lagrumSchema),
  obligatoriskt: z.boolean(),
  svarsform: z.array(faltSchema),
  register: z.enum(KONTROLLREGISTER_ID).optional(),
  prova: z.custom<Villkor['prova']>((v) => v === undefined || typeof v === 'function').optional(),
})
