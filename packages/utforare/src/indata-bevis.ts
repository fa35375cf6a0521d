import { z } from 'zod'

const dag = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')

export const LaggTillBevisInput = z.object({
  namn: z.string().trim().min(1, 'Skriv vad beviset visar.').max(120, 'Skriv högst 120 tecken.'),
  dokumentId: z.uuid('Ladda upp beviset.'),
  giltigtTill: dag.nullish(),
  ersatter: z.uuid().nullish(),
})
export const AterkallaBevisInput = z.object({
  id: z.uuid(),
  skal: z.string().trim().min(1, 'Skriv varför beviset inte gäller.').max(500, 'Skriv högst 500 tecken.'),
})
export const KontrolleraInput = z
  .object({
    bevisId: z.uuid(),
    utfall: z.enum(['kontrollerat', 'godtaget', 'underkant'], 'Välj vad kontrollen visade.'),
    kalla: z.string().trim().max(200, 'Skriv högst 200 tecken.').default(''),
    grundId: z.uuid().optional(),
    skal: z.string().trim().max(500, 'Skriv högst 500 tecken.').optional(),
  })
  .refine((k) => k.utfall === 'godtaget' || k.kalla !== '', {
    path: ['kalla'],
    message: 'Skriv vad beviset stämdes av mot, till exempel IVO:s register.',
  })

export type LaggTillBevisInput = z.infer<typeof LaggTillBevisInput>
export type KontrolleraInput = z.infer<typeof KontrolleraInput>
