import { z } from 'zod'
import type { AnsokanSvar } from './typer.ts'

const kort = z.string().trim().max(200, 'Skriv högst 200 tecken.')
const skal = z.string().trim().max(5000, 'Skriv högst 5 000 tecken.')
const kommunId = z.string().regex(/^\d{4}$/)
const villkorId = z.string().min(1).max(100)

/** What is typed is kept as it is typed; what is wrong with it is said beside the field. Bounded, and nothing more. */
const varde = z.json().refine((v) => JSON.stringify(v).length < 40_000, 'Svaret är för långt.')
/** As above, for what has no type of its own here. */
const fritt = z.unknown().refine((v) => JSON.stringify(v ?? null).length < 40_000, 'Svaret är för långt.')
const SvarInput = z.object({
  varden: z.record(z.string().max(100), varde),
  dokument: z.array(z.uuid()).max(30),
  kommentar: skal.optional(),
}) satisfies z.ZodType<AnsokanSvar>

const KommunValInput = z.object({
  kommunId,
  namndId: z.string().max(100),
  delar: z.array(z.string().max(100)).max(30),
  omraden: z.array(z.uuid()).max(300),
  kapacitet: z.record(z.string().max(100), z.number().int().min(0).max(1_000_000)),
  enheter: z.array(z.uuid()).max(100).optional(),
  start: z.iso.date().optional(),
})

const UppgifterInput = z.object({
  foretag: z
    .object({
      namn: kort,
      organisationsnummer: kort,
      form: kort,
      adress: kort,
      postnummer: kort,
      ort: kort,
      telefon: kort,
      epost: kort,
    })
    .partial()
    .optional(),
  firmatecknare: z.object({ namn: kort, behorighet: kort }).partial().optional(),
  verksamhetsansvarig: z.object({ namn: kort, telefon: kort, epost: kort }).partial().optional(),
  samarbete: z.record(z.string().max(100), fritt).optional(),
})

export const IdInput = z.object({ id: z.uuid() })
export const StartaInput = z.object({ underlagId: z.uuid() })
export const SparaInput = z.object({
  id: z.uuid(),
  rev: z.number().int().positive(),
  uppgifter: UppgifterInput.optional(),
  val: z.array(KommunValInput).max(30).optional(),
  /** Only the answers that were changed; null takes one away. */
  svar: z.record(villkorId, SvarInput.nullable()).optional(),
})
export const SkickaInput = z.object({ id: z.uuid(), rev: z.number().int().positive(), forsakran: z.boolean() })
export const SvaraInput = z.object({ id: z.uuid(), svar: z.record(villkorId, SvarInput) })
/** The case, and the answers in place of those that were sent. */
export const AndraSvarInput = SvaraInput

export const ProvaInput = z.object({
  arendeId: z.uuid(),
  villkorId,
  utfall: z.enum(['uppfylld', 'ej-uppfylld', 'ej-tillamplig']),
  skal: skal.optional(),
  /** The outcome that the reviewer saw: its id, or null when there was none. */
  sedd: z.uuid().nullable(),
})
export const KompletteraInput = z.object({
  arendeId: z.uuid(),
  villkorIds: z.array(villkorId).min(1, 'Välj minst ett villkor.').max(100),
  text: z.string().trim().min(1, 'Skriv vad som behöver kompletteras.').max(5000),
  sistaDag: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.'),
})
export const UteslutInput = z.object({
  arendeId: z.uuid(),
  grund: z.number().int().min(1).max(6),
  status: z.enum(['provas', 'utesluts', 'utesluts-inte']),
  skal,
  proportionalitet: skal.optional(),
  sokandenHord: z.iso.date().nullish(),
})
export const BeslutaInput = z.object({
  arendeId: z.uuid(),
  rev: z.number().int().positive(),
  utfall: z.enum(['godkand', 'avslag']),
  skal,
  delegation: z.string().trim().max(500),
  /** The point of the delegationsordning that the decider decides by, where the nämnd has laid it in. */
  delegationId: z.uuid().optional(),
  /** The nämnd itself has decided; `delegation` is then its paragraf and date. */
  namndens: z.boolean().optional(),
  /** The villkor that a refusal is said to rest on, where the caller names them. */
  villkor: z.array(villkorId).max(100).optional(),
})
export const UnderrattaInput = z.object({
  arendeId: z.uuid(),
  /** How to seek rättelse; only for an avslag. */
  rattelseupplysning: z.string().trim().max(5000).optional(),
})
export const SkapaAvtalInput = z.object({ arendeId: z.uuid(), fran: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.') })
export const AndraAvtalInput = z.object({ id: z.uuid(), fran: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.') })
/** The hash of the document that was read; another wording is refused. */
export const SigneraInput = z.object({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export const DirektkvalificeraInput = z.object({
  underlagId: z.uuid(),
  utforareId: z.uuid(),
  delar: z.array(z.string().max(100)).min(1, 'Välj minst en del.'),
  omraden: z.array(z.uuid()),
  fran: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.'),
  beslut: z.object({
    datum: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.'),
    paragraf: z.string().trim().min(1, 'Skriv paragrafen.').max(50),
    diarienummer: z.string().trim().min(1, 'Skriv diarienumret.').max(50),
  }),
})
export const MottagandeInput = z.object({
  avtalId: z.uuid(),
  oppet: z.boolean(),
  skal: z.string().trim().max(500).optional(),
})

export type SparaInput = z.infer<typeof SparaInput>
export type SkickaInput = z.infer<typeof SkickaInput>
export type AndraSvarInput = z.infer<typeof AndraSvarInput>
export type SvaraInput = z.infer<typeof SvaraInput>
export type ProvaInput = z.infer<typeof ProvaInput>
export type KompletteraInput = z.infer<typeof KompletteraInput>
export type UteslutInput = z.infer<typeof UteslutInput>
export type BeslutaInput = z.infer<typeof BeslutaInput>
export type UnderrattaInput = z.infer<typeof UnderrattaInput>
export type DirektkvalificeraInput = z.infer<typeof DirektkvalificeraInput>
export type MottagandeInput = z.infer<typeof MottagandeInput>
