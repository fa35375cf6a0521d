import { z } from 'zod'
import type { HandelseRaknas } from './handelse.ts'
import { UNDERLAG, type Underlag } from './modellval.ts'
import { PRISENHETER, type Prisenhet } from './parameter.ts'
import type { Datum, Rad } from './rad.ts'
import { type Text, textSchema } from './text.ts'

/** A building block of the calculation that a kommun may use in a model. */
export const BYGGSTENAR = [
  'tidsband',
  'prisdatum',
  'handelseavrundning',
  'dubbelbemanning',
  'grans',
  'avvikelser',
  'franvaro',
  'schablondagar',
  'momskompensation',
  'tillagg',
  'maxTillfallen',
  'egenavgift',
  'vite',
] as const
export type Byggsten = (typeof BYGGSTENAR)[number]

/** What the plugin's own pure steps see of an event: facts, no person. */
export interface StegHandelse {
  readonly id: string
  /** What the event means to the calculation. */
  readonly typ: HandelseRaknas
  readonly insats: string
  readonly datum: Datum
  readonly artikel?: string
  readonly antal: number
}

/**
 * Pure steps of the plugin's own, beside the building blocks. Each is run under guard: one that throws, loops or leaves a
 * row without source stops its own run with a named error.
 */
export interface EgnaSteg {
  /** Event to quantity, for events that are counted (antal): a whole number, 0 or more. */
  readonly mangd?: (handelse: StegHandelse) => number
  /** Rows to rows, before momskompensation and rounding of the total. Amounts are computed again from what it returns. */
  readonly rader?: (rader: readonly Rad[]) => readonly Rad[]
}

/** Something that is counted, with its price parameter and unit. */
export interface Artikel {
  readonly pris: string
  readonly enhet: Prisenhet
  /** Not paid, and said so, where the kommun has decided no price for it yet; else a missing price stops the run. */
  readonly frivillig?: boolean
}

/**
 * Which building blocks a model uses, and which choices the kommun may make in each. It is a declaration: the arithmetic
 * stands once, in berakning.
 */
export interface ModellDeklaration {
  readonly namn: Text
  readonly beskrivning: Text
  /** Per del the underlag that the kommun may choose; the first is the default. */
  readonly underlag: Readonly<Record<string, readonly Underlag[]>>
  /** Per del the price parameter. */
  readonly pris: Readonly<Record<string, string>>
  /** What is counted one by one, whatever the underlag. */
  readonly artiklar: Readonly<Record<string, Artikel>>
  readonly byggstenar: readonly Byggsten[]
  readonly steg?: EgnaSteg
}

/** The unit that a price must have for an underlag; null where no insats is priced. */
export const PRISENHET_OF: { readonly [K in Underlag]: Prisenhet | null } = {
  'utford-tid': 'timme',
  'beviljad-tid': 'timme',
  schablontid: 'timme',
  tillfalle: 'tillfalle',
  dag: 'dag',
  manad: 'manad',
  schablondagar: 'dag',
  ingen: null,
}

/** Whether a price is that of something counted (portions, samtal): a del that has it needs no price by its underlag. */
export function isArtikelpris(m: ModellDeklaration, pris: string | undefined): boolean {
  return Object.values(m.artiklar).some((a) => a.pris === pris)
}

/** Declares a model. */
export function modell(
  m: Omit<ModellDeklaration, 'artiklar'> & Partial<Pick<ModellDeklaration, 'artiklar'>>,
): ModellDeklaration {
  return { artiklar: {}, ...m }
}

const funktion = z.custom<never>((v) => typeof v === 'function').optional()

export const modellSchema = z.strictObject({
  namn: textSchema,
  beskrivning: textSchema,
  underlag: z.record(z.string(), z.array(z.enum(UNDERLAG)).min(1)),
  pris: z.record(z.string(), z.string()),
  artiklar: z.record(
    z.string(),
    z.strictObject({ pris: z.string(), enhet: z.enum(PRISENHETER), frivillig: z.boolean().optional() }),
  ),
  byggstenar: z.array(z.enum(BYGGSTENAR)),
  steg: z.strictObject({ mangd: funktion, rader: funktion }).optional(),
})
