import { z } from 'zod'
import { idSchema, type Text, textSchema } from './text.ts'

interface FaltBas {
  readonly id: string
  readonly namn: Text
  readonly hjalp?: Text
  /** An answer without it cannot be submitted; a draft can. */
  readonly obligatorisk?: boolean
}

export interface TextFalt extends FaltBas {
  readonly typ: 'text'
  readonly format?: 'organisationsnummer' | 'epost' | 'telefon' | 'webbadress'
  readonly flerradig?: boolean
  readonly hogstTecken?: number
}
export interface TalFalt extends FaltBas {
  readonly typ: 'tal'
  /** Whole numbers only; the unit is written beside the field. */
  readonly enhet?: string
  readonly minst?: number
  readonly hogst?: number
}
/** An ISO date, such as 2026-03-01. */
export interface DatumFalt extends FaltBas {
  readonly typ: 'datum'
}
export interface JaNejFalt extends FaltBas {
  readonly typ: 'ja-nej'
}
export interface ValFalt extends FaltBas {
  readonly typ: 'val'
  readonly alternativ: readonly { readonly id: string; readonly namn: Text }[]
  readonly flera?: boolean
}
export interface FilFalt extends FaltBas {
  readonly typ: 'fil'
  /** MIME types; missing: what the document store takes (PDF, JPEG, PNG). */
  readonly filtyper?: readonly string[]
  /** Ids of the date fields beside it that say how long what the file proves is valid; the earliest counts. */
  readonly giltigTill?: readonly string[]
}
/** Rows of the same fields, such as periods of employment. */
export interface ListaFalt extends FaltBas {
  readonly typ: 'lista'
  readonly falt: readonly Exclude<Falt, ListaFalt>[]
  readonly minst?: number
  readonly hogst?: number
}

/** One field of a form. Forms are rendered, validated and stored from these, never from code of their own. */
export type Falt = TextFalt | TalFalt | DatumFalt | JaNejFalt | ValFalt | FilFalt | ListaFalt

/** What an uploaded file leaves in an answer; the bytes live with the document store. */
export interface FilSvar {
  readonly filId: string
  readonly namn: string
}
export type EnkeltSvar = string | number | boolean | FilSvar | readonly string[] | null
export type Svarsvarde = EnkeltSvar | readonly Readonly<Record<string, EnkeltSvar | undefined>>[]
/** Answers by field id. A field that is not answered is missing or null. */
export type Svar = Readonly<Record<string, Svarsvarde | undefined>>

const bas = {
  id: idSchema,
  namn: textSchema,
  hjalp: textSchema.optional(),
  obligatorisk: z.boolean().optional(),
}
const heltal = z.number().int()
const alternativ = z.strictObject({ id: idSchema, namn: textSchema })
const enkla = [
  z.strictObject({
    ...bas,
    typ: z.literal('text'),
    format: z.enum(['organisationsnummer', 'epost', 'telefon', 'webbadress']).optional(),
    flerradig: z.boolean().optional(),
    hogstTecken: heltal.positive().optional(),
  }),
  z.strictObject({
    ...bas,
    typ: z.literal('tal'),
    enhet: z.string().optional(),
    minst: heltal.optional(),
    hogst: heltal.optional(),
  }),
  z.strictObject({ ...bas, typ: z.literal('datum') }),
  z.strictObject({ ...bas, typ: z.literal('ja-nej') }),
  z.strictObject({
    ...bas,
    typ: z.literal('val'),
    alternativ: z.array(alternativ).min(1),
    flera: z.boolean().optional(),
  }),
  z.strictObject({
    ...bas,
    typ: z.literal('fil'),
    filtyper: z.array(z.string()).optional(),
    giltigTill: z.array(idSchema).min(1).optional(),
  }),
] as const

/** The shape of a field declaration; a plugin with another shape does not load. */
export const faltSchema = z.discriminatedUnion('typ', [
  ...enkla,
  z.strictObject({
    ...bas,
    typ: z.literal('lista'),
    falt: z.array(z.discriminatedUnion('typ', enkla)).min(1),
    minst: heltal.nonnegative().optional(),
    hogst: heltal.positive().optional(),
  }),
])
