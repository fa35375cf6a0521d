import { z } from 'zod'
import { idSchema, type Text, textSchema } from './text.ts'

/**
 * Where the values come from: the tjänst's own list, the kommun's instrument (its steps and their names are decided by the
 * kommun, at most `hogst`), or a short text.
 */
export type Uppgiftsvarden =
  | { readonly slag: 'fasta'; readonly alternativ: readonly FastAlternativ[] }
  | { readonly slag: 'instrument'; readonly hogst: number }
  | { readonly slag: 'text' }

export interface FastAlternativ {
  readonly id: string
  readonly namn: Text
  /** The value is at a company: it may say which, out of the nämnd's register of workplaces. */
  readonly arbetsplats?: boolean
}

/**
 * Something that holds for a person's del of a beslut from a date, beside what is granted: nivå, placement, grupp. It is
 * set by a person and never computed; the next entry ends the one before.
 */
export interface DateradUppgift {
  readonly id: string
  readonly namn: Text
  readonly hjalp?: Text
  /** The delar that it concerns. */
  readonly galler: 'alla' | readonly string[]
  /** Who sets it: the kommun's handläggare, or the utförare that carries the del out. */
  readonly satts: 'handlaggare' | 'utforare'
  readonly varden: Uppgiftsvarden
  /** What it is to the calculation: a key that prices may differ by. */
  readonly raknasSom?: 'niva' | 'omfattning'
  /** An utförare may ask for a new bedömning, with a reason, and gets an answer in the kommun's decided time. */
  readonly omprovas: boolean
}

type UppgiftIn = Omit<DateradUppgift, 'galler' | 'satts' | 'omprovas'> &
  Partial<Pick<DateradUppgift, 'galler' | 'satts' | 'omprovas'>>

/** Declares a dated fact. Unless said otherwise it concerns all delar, is set by a handläggare and stands until changed. */
export function dateradUppgift(u: UppgiftIn): DateradUppgift {
  return { galler: 'alla', satts: 'handlaggare', omprovas: false, ...u }
}

export const dateradUppgiftSchema = z
  .strictObject({
    id: idSchema,
    namn: textSchema,
    hjalp: textSchema.optional(),
    galler: z.union([z.literal('alla'), z.array(idSchema).min(1)]),
    satts: z.enum(['handlaggare', 'utforare']),
    varden: z.discriminatedUnion('slag', [
      z.strictObject({
        slag: z.literal('fasta'),
        alternativ: z
          .array(z.strictObject({ id: idSchema, namn: textSchema, arbetsplats: z.boolean().optional() }))
          .min(1),
      }),
      z.strictObject({ slag: z.literal('instrument'), hogst: z.number().int().min(2).max(20) }),
      z.strictObject({ slag: z.literal('text') }),
    ]),
    raknasSom: z.enum(['niva', 'omfattning']).optional(),
    omprovas: z.boolean(),
  })
  .refine((u) => u.raknasSom === undefined || (u.satts === 'handlaggare' && u.varden.slag !== 'text'), {
    message: 'det som styr priset sätts av en handläggare, ur en lista',
  })
  .refine((u) => !u.omprovas || u.satts === 'handlaggare', {
    message: 'bara det som en handläggare sätter kan prövas om',
  })
