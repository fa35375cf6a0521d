import { z } from 'zod'

const skal = (tomt: string) => z.string().trim().min(1, tomt).max(5000, 'Skriv högst 5 000 tecken.')
const dag = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')

export const SagaUppInput = z.object({ id: z.uuid(), skal: skal('Skriv varför avtalet sägs upp.') })
export const AndraVillkorInput = z.object({
  id: z.uuid(),
  fran: dag,
  /** By del; null takes everyone who chooses. */
  kapacitet: z.record(z.string().max(100), z.number().int().min(0).max(1_000_000).nullable()),
})
export const FragaVillkorInput = z.object({
  underlagId: z.uuid(),
  gallerFran: dag,
  sistaDag: dag,
  text: skal('Skriv vad som ändras och varför.'),
})
export const SvarJaInput = z.object({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

export type FragaVillkorInput = z.infer<typeof FragaVillkorInput>
