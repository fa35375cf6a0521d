import { z } from 'zod'

/** A reported event, as the web and the API send it. Long texts are refused before they are judged. */
export const handelseSchema = z.object({
  externId: z.string().trim().min(1).max(100).optional().describe('Ert eget id: samma händelse två gånger blir en.'),
  bestallningId: z.uuid().optional().describe('Beställningens id; annars person och del.'),
  person: z.string().max(40).optional().describe('Brukarkod eller personnummer.'),
  del: z.string().max(60).optional().describe('Delens id, till exempel service.'),
  typ: z.string().max(60).optional().describe('Händelsens typ; utan typ tjänstens första för delen.'),
  datum: z.string().max(30).optional().describe('ÅÅÅÅ-MM-DD; behövs inte när start bär datumet.'),
  start: z.string().max(40).optional().describe('TT:MM, eller hela tidpunkten med eller utan tidszon.'),
  slut: z.string().max(40).optional(),
  avbokad: z.string().max(40).optional().describe('När ett besök avbokades.'),
  minuter: z.number().int().optional().describe('Besökets längd när slut saknas, eller summerade minuter.'),
  antal: z.number().int().optional(),
  personal: z.number().int().optional().describe('Hur många som var på plats samtidigt.'),
  medarbetare: z.string().max(80).optional(),
  orsak: z.string().max(60).optional().describe('En av typens orsaker, till exempel varför något inte levererades.'),
  delasMed: z
    .string()
    .max(40)
    .optional()
    .describe(
      'Den andra i ett par när ett besök gällde båda: var och en får halva tiden. Rapportera en rad för var och en.',
    ),
})

const dagSchema = z.iso.date().transform((d) => Temporal.PlainDate.from(d))
export const mondayOf = (d: Temporal.PlainDate): Temporal.PlainDate => d.subtract({ days: d.dayOfWeek - 1 })
/** Any day of a week means its Monday. */
export const mandagSchema = dagSchema.transform(mondayOf)
/** The first day of a month that is written ÅÅÅÅ-MM. */
export const manadSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
  .transform((m) => Temporal.PlainDate.from(`${m}-01`))
export const sidaSchema = z.number().int().min(1).max(10_000).default(1)
