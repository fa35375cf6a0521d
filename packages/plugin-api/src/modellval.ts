import { z } from 'zod'

/*
 * What a kommun chooses in its ersättningsmodell: data with a start date and a decision, never code. Exact numbers are
 * written as text ("10", "12.5", "2/3") so that nothing on the way makes a float of them.
 */

/** How an event becomes a quantity. */
export const UNDERLAG = [
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'tillfalle',
  'dag',
  'manad',
  'schablondagar',
  'ingen',
] as const
export type Underlag = (typeof UNDERLAG)[number]

export const exaktTal = z
  .string()
  .regex(/^-?\d+(\.\d+|\/[1-9]\d*)?$/, 'Skriv ett exakt tal, till exempel 10, 12.5 eller 2/3.')
export const procent = z
  .string()
  .regex(/^\d+(\.\d+|\/[1-9]\d*)?$/, 'Skriv procent som ett tal, till exempel 10 eller 12.5.')
/** A name that the kommun gives, of a band or an insats. */
const namn = z.string().trim().min(1).max(60)
const datum = z.iso.date()
const lokaltid = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Skriv tiden som ÅÅÅÅ-MM-DDTTT:MM.')
const klockslag = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslaget som TT:MM.')

export const VECKODAGAR = ['man', 'tis', 'ons', 'tor', 'fre', 'lor', 'son'] as const
export type Veckodag = (typeof VECKODAGAR)[number]
const veckotid = z.strictObject({ dag: z.enum(VECKODAGAR), tid: klockslag })

/** Ordered: the first band that holds the local minute wins. Start inclusive, end exclusive. */
export const tidsbandSchema = z.discriminatedUnion('typ', [
  z.strictObject({
    namn,
    typ: z.literal('intervall'),
    perioder: z.array(z.strictObject({ fran: lokaltid, till: lokaltid })).min(1),
  }),
  z.strictObject({ namn, typ: z.literal('vecka'), fran: veckotid, till: veckotid }),
  z.strictObject({
    namn,
    typ: z.literal('dygn'),
    fran: klockslag,
    till: klockslag,
    /** The minute's own weekday; missing: every day. */
    dagar: z.array(z.enum(VECKODAGAR)).min(1).optional(),
  }),
])
export type Tidsband = z.infer<typeof tidsbandSchema>

export const insatsvalSchema = z.strictObject({
  /** Which del of the tjänst the insats belongs to. */
  del: namn,
  underlag: z.enum(UNDERLAG),
  schablonMinuter: z.number().int().positive().optional(),
  /** The price key; missing: the one that the model names for the del. */
  pris: z.string().min(1).optional(),
})

const avrundning = z.strictObject({
  till: z.enum(['ore', 'krona']),
  metod: z.enum(['halv-upp', 'halv-jamn', 'uppat', 'nedat']),
})
export type Avrundning = z.infer<typeof avrundning>

const procentPerInsats = z.record(z.string().min(1), procent).describe('insats, eller * för alla andra, och procent')
const minuter = z.number().int().nonnegative()

export const avvikelsevalSchema = z.strictObject({
  avbojt: procentPerInsats.optional(),
  bomtid: procentPerInsats.optional(),
  senAvbokning: procentPerInsats.optional(),
  uteblivet: procentPerInsats.optional(),
  /** Cancelled at least this many hours before is in time. */
  avbokadSenastTimmar: exaktTal.optional(),
  /** By article. */
  senAvbestallning: z.record(z.string().min(1), procent).optional(),
  hogstMinuter: z
    .strictObject({ avbojt: minuter.optional(), bomtid: minuter.optional(), senAvbokning: minuter.optional() })
    .optional(),
})

export const modellvalSchema = z.strictObject({
  insatser: z.record(namn, insatsvalSchema).default({}),
  tidsband: z.array(tidsbandSchema).min(1).optional(),
  /** Price and nivå of the minute's own date, or of the date on which the visit began. */
  prisdatum: z.enum(['minut', 'start']).default('minut'),
  handelseavrundning: z
    .strictObject({ tillMinuter: z.number().int().positive(), metod: z.enum(['upp', 'ner']) })
    .optional(),
  dubbelbemanning: z.enum(['ingar', 'per-personal']).default('ingar'),
  grans: z
    .strictObject({
      niva: z.enum(['beslut', 'kund', 'kundstock']),
      period: z.enum(['manad', 'vecka']),
      toleransProcent: procent.default('0'),
    })
    .optional(),
  avvikelser: avvikelsevalSchema.optional(),
  franvaro: z
    .strictObject({
      raknasPa: z.enum(['planerad-dag', 'kalenderdag']),
      faktorer: z.array(
        z.strictObject({
          dagFran: z.number().int().positive(),
          dagTill: z.number().int().positive().nullish(),
          procent,
        }),
      ),
    })
    .optional(),
  schablondagar: z.strictObject({ dagarPerManad: exaktTal, veckodagar: exaktTal }).optional(),
  momskompensation: z
    .strictObject({
      procent,
      regi: z.array(z.enum(['privat', 'egenregi'])),
      pa: z.enum(['summa', 'pris', 'pris-netto']),
      nycklar: z.array(z.string()).optional(),
      ejPa: z.array(z.string()).optional(),
      /** Its own start and decision: often older than the model's. */
      fran: datum,
      beslutId: z.string().min(1),
    })
    .optional(),
  tillagg: z
    .array(
      z.strictObject({
        nyckel: z.string().min(1),
        per: z.enum(['besok', 'timme', 'dag']),
        avstandKmOver: exaktTal.optional(),
        niva: z.string().optional(),
      }),
    )
    .optional(),
  maxTillfallen: z
    .strictObject({
      antal: z.number().int().nonnegative(),
      tillaggBarnUnder18: z.number().int().nonnegative().default(0),
      raknas: z.array(z.enum(['samtal', 'uteblivet'])).min(1),
    })
    .optional(),
  egenavgift: z
    .strictObject({ nyckel: z.string().min(1), tasUtVid: z.array(z.enum(['samtal', 'uteblivet'])).min(1) })
    .optional(),
  vite: z
    .strictObject({ per: z.enum(['dygn', 'paborjad-vecka']), takProcentAvErsattning: procent.optional() })
    .optional(),
  /** One row per price over everyone, per beställning, or per event; it decides where amounts are rounded. */
  radgruppering: z.enum(['grupp', 'bestallning', 'handelse']).default('grupp'),
  avrundning: z
    .strictObject({ pris: avrundning.optional(), rad: avrundning.optional(), total: avrundning.optional() })
    .default({}),
})

/** The kommun's choices as parsed, with defaults filled in. */
export type Modellval = z.infer<typeof modellvalSchema>
/** The same as written, before defaults. */
export type ModellvalIn = z.input<typeof modellvalSchema>
