import { z } from 'zod'

const arendeId = z.uuid()
const skal = (tomt: string) => z.string().trim().min(1, tomt).max(5000, 'Skriv högst 5 000 tecken.')
const dag = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')

export const ForklaraInput = z.object({
  arendeId,
  villkorId: z.string().min(1).max(100),
  motKommunId: z.string().regex(/^\d{4}$/),
  motNamndId: z.string().max(100),
  forklaring: skal('Skriv varför nämnden bedömer det annorlunda.'),
})
/** The points of KL 6:28 that can concern a person who handles an application. */
const JAVSGRUNDER = ['egen-sak', 'narstaende', 'stallforetradare', 'ombud', 'annan'] as const
export const JavInput = z.object({
  arendeId,
  identitetId: z.uuid('Välj vem det gäller.'),
  grund: z.enum(JAVSGRUNDER, 'Välj en grund.'),
  skal: skal('Skriv vad jävet består i.'),
  /** Every case of the firm, and not this one alone. */
  helaForetaget: z.boolean(),
})
export const ProvaJavInput = z.object({ arendeId, javId: z.uuid(), skal: skal('Skriv varför personen inte är jävig.') })
export const AndraGranskningInput = z.object({
  arendeId,
  enig: z.boolean(),
  utlatande: skal('Skriv vad du har granskat och kommit fram till.'),
})
export const ProvningsregelInput = z.object({ tvaGranskare: z.boolean() })
export const DelegationInput = z.object({
  punkt: z.string().trim().min(1, 'Skriv punktens nummer.').max(50),
  utfall: z.array(z.enum(['godkand', 'avslag'])).min(1, 'Välj minst ett slags beslut.'),
  /** The delegate; left out for every beslutsfattare. */
  person: z.object({ identitetId: z.uuid(), namn: z.string().max(120) }).nullable(),
  beslut: z.string().trim().min(1, 'Skriv nämndens beslut om delegation.').max(100),
  fran: dag,
  till: dag.nullable(),
})

export type ForklaraInput = z.infer<typeof ForklaraInput>
export type JavInput = z.infer<typeof JavInput>
export type ProvaJavInput = z.infer<typeof ProvaJavInput>
export type AndraGranskningInput = z.infer<typeof AndraGranskningInput>
export type DelegationInput = z.infer<typeof DelegationInput>
