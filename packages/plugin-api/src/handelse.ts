import { z } from 'zod'
import { idSchema, type Text, textSchema } from './text.ts'

/**
 * The shape of what is reported:
 * besok has start and slut; summa a date and minutes already summed; dag a date; antal a date and a count; samtal a date.
 */
export type HandelseSlag = 'besok' | 'summa' | 'dag' | 'antal' | 'samtal'

/** What the event means to the calculation. The names are those of the building blocks in berakning. */
export const HANDELSE_RAKNAS = {
  besok: ['utford', 'avbojt', 'bomtid', 'avbokad', 'installt'],
  summa: ['utford-summa'],
  dag: ['narvaro', 'franvaro'],
  antal: ['antal', 'sen-avbestallning'],
  samtal: ['samtal', 'uteblivet'],
} as const
export type HandelseRaknas = (typeof HANDELSE_RAKNAS)[HandelseSlag][number]

/**
 * Progress that a kommun may pay for: the person needs less support than before ('lagre-behov'), or goes on to work, praktik or
 * studies and needs the insats no more ('lamnar').
 */
const UTFALL = ['lagre-behov', 'lamnar'] as const
export type Utfall = (typeof UTFALL)[number]

export interface HandelseTyp {
  readonly namn: Text
  readonly slag: HandelseSlag
  readonly raknasSom: HandelseRaknas
  readonly galler: 'alla' | readonly string[]
  /** How many staff came is reported (besok). */
  readonly personal?: boolean
  /** When it was cancelled is reported (besok that raknasSom 'avbokad'). */
  readonly avbokadTid?: boolean
  /** What is counted (antal), such as 'portion': a key of the model's artiklar. */
  readonly artikel?: string
  /** The progress that it tells of (antal); reported one at a time. */
  readonly utfall?: Utfall
  /** How many minutes were planned that day is reported (dag). */
  readonly planeradeMinuter?: boolean
  /** A day of another length than the beslut's, such as 'halvdag': priced as that omfattning (dag). */
  readonly omfattning?: string
  /** Reasons to choose from; with `orsakKravs` one must be chosen. */
  readonly orsaker?: readonly { readonly id: string; readonly namn: Text }[]
  readonly orsakKravs?: boolean
}

type Val = Partial<Pick<HandelseTyp, 'galler' | 'orsaker' | 'orsakKravs'>>

/** A visit with start and slut, performed or not. */
export function besok(
  namn: Text,
  val: Val & { raknasSom?: (typeof HANDELSE_RAKNAS.besok)[number]; personal?: boolean } = {},
): HandelseTyp {
  const raknasSom = val.raknasSom ?? 'utford'
  return {
    galler: 'alla',
    ...val,
    namn,
    slag: 'besok',
    raknasSom,
    ...(raknasSom === 'avbokad' && { avbokadTid: true }),
  }
}

/** Minutes that were already summed, for a period that ends on a date. */
export function minutsumma(namn: Text, val: Val = {}): HandelseTyp {
  return { galler: 'alla', ...val, namn, slag: 'summa', raknasSom: 'utford-summa' }
}

/** A day of presence or absence. */
export function dag(
  namn: Text,
  val: Val & { raknasSom: (typeof HANDELSE_RAKNAS.dag)[number]; planeradeMinuter?: boolean; omfattning?: string },
): HandelseTyp {
  return { galler: 'alla', ...val, namn, slag: 'dag' }
}

/** A count of something on a date, such as portions. */
export function antal(
  namn: Text,
  val: Val & { artikel: string; raknasSom?: (typeof HANDELSE_RAKNAS.antal)[number]; utfall?: Utfall },
): HandelseTyp {
  return { galler: 'alla', raknasSom: 'antal', ...val, namn, slag: 'antal' }
}

/** One conversation on a date, held or missed. */
export function samtal(
  namn: Text,
  val: Val & { raknasSom?: (typeof HANDELSE_RAKNAS.samtal)[number] } = {},
): HandelseTyp {
  return { galler: 'alla', raknasSom: 'samtal', ...val, namn, slag: 'samtal' }
}

export const handelseTypSchema = z
  .strictObject({
    namn: textSchema,
    slag: z.enum(['besok', 'summa', 'dag', 'antal', 'samtal']),
    raknasSom: z.string(),
    galler: z.union([z.literal('alla'), z.array(idSchema).min(1)]),
    personal: z.boolean().optional(),
    avbokadTid: z.boolean().optional(),
    artikel: idSchema.optional(),
    utfall: z.enum(UTFALL).optional(),
    planeradeMinuter: z.boolean().optional(),
    omfattning: idSchema.optional(),
    orsaker: z.array(z.strictObject({ id: idSchema, namn: textSchema })).optional(),
    orsakKravs: z.boolean().optional(),
  })
  .refine((h) => (HANDELSE_RAKNAS[h.slag] as readonly string[]).includes(h.raknasSom), {
    message: 'raknasSom passar inte händelsens slag',
  })
  .refine((h) => h.slag !== 'antal' || h.artikel !== undefined, { message: 'en antalshändelse behöver artikel' })
  .refine((h) => h.utfall === undefined || h.raknasSom === 'antal', { message: 'ett utfall är en antalshändelse' })
