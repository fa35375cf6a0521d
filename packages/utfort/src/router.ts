import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { provaImport, sparaImport } from './importera.ts'
import { CSV_MALL } from './las-fil.ts'
import { listGallande, listImporter } from './queries.ts'
import { rattaHandelse } from './ratta-handelse.ts'
import { registreraHandelser } from './registrera-handelser.ts'
import { vantarText } from './typer.ts'
import { toVeckoHandelse, visaVecka } from './visa-vecka.ts'

const handelseIn = z.object({
  externId: z.string().max(100).optional(),
  bestallningId: z.uuid().optional(),
  person: z.string().max(40).optional(),
  del: z.string().max(60),
  typ: z.string().max(60),
  datum: z.string().max(30).optional(),
  start: z.string().max(40).optional(),
  slut: z.string().max(40).optional(),
  antal: z.number().int().optional(),
  personal: z.number().int().optional(),
  medarbetare: z.string().max(80).optional(),
  uppgifter: z.record(z.string(), z.unknown()).optional(),
})
const datum = z.iso.date().transform((d) => Temporal.PlainDate.from(d))
const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
const sida = z.number().int().min(1).default(1)
const SIDSTORLEK = 50

export const utfortRouter = router({
  vecka: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(z.object({ mandag: datum }))
    .query(({ ctx, input }) =>
      ctx.withAktor((tx) => visaVecka(tx, input.mandag.subtract({ days: input.mandag.dayOfWeek - 1 }))),
    ),

  registrera: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ handelser: z.array(handelseIn).min(1).max(500) }))
    .mutation(({ ctx, input }) =>
      ctx.withAktor((tx) =>
        registreraHandelser(tx, { kalla: 'webb', handelser: input.handelser }, ctx.tjanster, ctx.nu()),
      ),
    ),

  ratta: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ id: z.uuid(), skal: z.string().max(500), ny: handelseIn.nullable() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => rattaHandelse(tx, input, ctx.tjanster, ctx.nu()))),
    ),

  mall: utforareProcedure.meta({ behorighet: 'utfort.las' }).query(() => CSV_MALL),

  provaImport: utforareProcedure
    .meta({ behorighet: 'utfort.importera' })
    .input(z.object({ namn: z.string().min(1).max(200), innehall: bytes }))
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          provaImport(tx, { namn: input.namn, bytes: input.innehall }, ctx.tjanster, ctx.nu()),
        ),
      ),
    ),

  sparaImport: utforareProcedure
    .meta({ behorighet: 'utfort.importera' })
    .input(z.object({ id: z.uuid(), innehall: bytes }))
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) => sparaImport(tx, { id: input.id, bytes: input.innehall }, ctx.tjanster, ctx.nu())),
      ),
    ),

  importer: utforareProcedure.meta({ behorighet: 'utfort.las' }).query(({ ctx }) =>
    ctx.withAktor(async (tx) =>
      (await listImporter(tx, 20)).map((i) => ({
        id: i.id,
        filnamn: i.filnamn,
        status: i.status,
        skapad: i.skapad.toString(),
        rader: i.antalRader,
        ok: i.antalOk,
        vantar: i.antalVantar,
        fel: i.antalFel,
      })),
    ),
  ),

  vantande: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(z.object({ fran: datum, till: datum, sida }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => listVantande(tx, input))),

  vantandeHosKommun: kommunProcedure
    .meta({ behorighet: 'utfort.las-vantande' })
    .input(z.object({ fran: datum, till: datum, sida }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => listVantande(tx, input))),
})

async function listVantande(
  tx: Parameters<typeof listGallande>[0],
  input: { fran: Temporal.PlainDate; till: Temporal.PlainDate; sida: number },
) {
  const rader = await listGallande(tx, {
    ...input,
    status: 'vantar',
    antal: SIDSTORLEK + 1,
    hoppa: (input.sida - 1) * SIDSTORLEK,
  })
  return {
    fler: rader.length > SIDSTORLEK,
    rader: rader.slice(0, SIDSTORLEK).map((r) => ({
      ...toVeckoHandelse(r.handelse),
      kod: r.kod,
      kommunId: r.handelse.kommunId,
      utforareId: r.handelse.utforareId,
      del: r.handelse.del,
      skapad: r.handelse.skapad.toString(),
      text: vantarText[r.handelse.orsak as keyof typeof vantarText] ?? null,
    })),
  }
}
