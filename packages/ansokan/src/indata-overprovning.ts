import { z } from 'zod'

export const OverprovningInput = z.object({
  arendeId: z.uuid(),
  slag: z.enum(['ansokan', 'yttrande', 'dom', 'egen-rattelse'], 'Välj vad som har hänt.'),
  instans: z.enum(['forvaltningsratt', 'kammarratt', 'hfd']).optional(),
  malnummer: z.string().trim().max(50).optional(),
  dag: z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.'),
  utfall: z.enum(['avvisas', 'avslas', 'ny-provning', 'godkannande']).optional(),
  text: z.string().trim().min(1, 'Skriv vad det gäller.').max(5000, 'Skriv högst 5 000 tecken.'),
  dokumentId: z.uuid().optional(),
})
export type OverprovningInput = z.infer<typeof OverprovningInput>
