import { z } from 'zod'

/** A text that a person reads: Swedish always; lättläst and English where they are written. */
export interface Text {
  readonly sv: string
  readonly lattlast?: string
  readonly en?: string
}

/** A text in all three languages, for what every person in the system meets. */
export interface Text3 extends Text {
  readonly lattlast: string
  readonly en: string
}

export type Sprak = 'sv' | 'lattlast' | 'en'

/** The text in a language, or in Swedish where that language has none. */
export function textIn(text: Text, sprak: Sprak): string {
  return text[sprak] ?? text.sv
}

const icke = z.string().trim().min(1)
export const textSchema = z.strictObject({ sv: icke, lattlast: icke.optional(), en: icke.optional() })
export const text3Schema = z.strictObject({ sv: icke, lattlast: icke, en: icke })

/** Ids in data are kebab-case ASCII: they stand in the database, in URLs and in files. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'id ska vara kebab-case: a-z, 0-9 och bindestreck')

/** A place in a law, such as {lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §'}. */
export interface Lagrum {
  readonly lag: string
  readonly sfs?: string
  readonly rum?: string
}

export const lagrumSchema = z.strictObject({ lag: icke, sfs: z.string().optional(), rum: z.string().optional() })

/** 'SoL (2025:400) 11 kap. 1 §' */
export function formatLagrum(lagrum: Lagrum): string {
  return [lagrum.lag, lagrum.sfs && `(${lagrum.sfs})`, lagrum.rum].filter(Boolean).join(' ')
}
