import { z } from 'zod'

const datum = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')
const text = (max: number) => z.string().trim().max(max, `Skriv högst ${max} tecken.`)
const fylld = (max: number) => text(max).min(1, 'Fyll i fältet.')

export const SKYDD = ['ingen', 'sekretessmarkering', 'skyddad-folkbokforing', 'fingerade'] as const

const dateradSchema = z.strictObject({
  del: fylld(60),
  /** Id in the tjänst's declaration, such as 'niva'. */
  uppgift: fylld(60),
  /** From when it holds; left out, from the beslut's first day for a new beslut and from today for one that is known. */
  fran: datum.optional(),
  /** A step of the kommun's instrument, such as '3', or one of the tjänst's choices. */
  varde: fylld(60),
  skal: text(500).optional(),
  /** The day of the bedömning. */
  beslutad: datum.optional(),
  /** Of a placement at a company: which, out of the register. */
  arbetsplatsId: z.uuid().optional(),
})

/** Nivå, placement and other dated facts that come with a beslut, or after it. */
export const dateradeSchema = z.array(dateradSchema).max(60, 'Skicka högst 60 åt gången.')
export type DateradIn = z.output<typeof dateradSchema>

/** A biståndsbeslut as a case system, a file or a form gives it: the part that this system needs. */
export const beslutSchema = z.strictObject({
  /** The case system's own id: the same beslut twice makes one. */
  externId: fylld(100).optional(),
  personnummer: fylld(20),
  namn: fylld(200),
  adress: text(200).optional(),
  postnummer: text(10).optional(),
  ort: text(100).optional(),
  telefon: text(30).optional(),
  skydd: z.enum(SKYDD, 'Välj ett av alternativen.').default('ingen'),
  /** Personnummer of the handläggare who may open a protected person, beside the one who registers. */
  team: z.array(fylld(20)).max(20).optional(),
  tjanst: fylld(60),
  /** The law follows the beslut, such as 'SoL 11:1' (R-1002). */
  lagrum: fylld(60),
  /** The day of the decision. */
  datum,
  fran: datum,
  till: datum.nullish(),
  /** From when a changed omfattning counts; left out, from `fran` for a new beslut and from today for a changed one. */
  gallerFran: datum.optional(),
  /** Granted quantities by del and the plugin's mängd, such as {service: {minuter: 720}}. */
  delar: z
    .record(z.string(), z.record(z.string(), z.number('Skriv ett tal.')))
    .refine((d) => Object.keys(d).length > 0, 'Ange minst en del.'),
  /** The plugin's other fields. */
  falt: z.record(z.string(), z.unknown()).default({}),
  daterade: dateradeSchema.optional(),
})

/**
 * Granted insatser, where the nämnd has decided a tidsmall: the time of their delar is counted from them (F19.1).
 * They are read before the rest, since the time that they come to is a part of the beslut.
 */
export const insatserSchema = z
  .array(
    z.strictObject({
      insats: fylld(30),
      antal: z.int('Skriv ett helt tal.').min(1, 'Skriv minst 1.').max(99, 'Skriv högst 99.'),
      per: z.enum(['dag', 'vecka', 'manad'], 'Välj hur ofta.'),
      /** Another time than the mall's; needs its reason. */
      minuter: z.int('Skriv hela minuter.').min(1, 'Skriv minst en minut.').max(1440).optional(),
      skal: text(500).optional(),
    }),
  )
  .max(60)

export type BeslutIn = z.input<typeof beslutSchema>
export type BeslutUt = z.output<typeof beslutSchema>
