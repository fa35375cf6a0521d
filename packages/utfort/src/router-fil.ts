import { router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { makeCsvMall } from './csv-mall.ts'
import { avbrytImport, fortsattImport, sparaImport } from './importera.ts'
import { sidaSchema } from './indata.ts'
import { lasFilstart, listKartval, sparaKarta, taBortKarta, tolkaRader, visaKartor } from './kartor.ts'
import { kolumnkartaSchema } from './kolumnkarta.ts'
import { utfallslag } from './typer.ts'
import { visaImport, visaImporter } from './visa-import.ts'

const las = utforareProcedure.meta({ behorighet: 'utfort.las' })
const importera = utforareProcedure.meta({ behorighet: 'utfort.importera' })
const id = z.object({ id: z.uuid() })
const rubriker = z.array(z.string().max(200)).max(200)
/** The beginning of a CSV file, or a whole spreadsheet of at most 10 MB. */
const borjan = z
  .base64()
  .max(14_000_000)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

/** Files of performed time: how they are read, and each import. The file itself is sent to POST /utfort/filer. */
export const filRouter = router({
  mall: las.query(({ ctx }) => makeCsvMall(ctx.tjanster)),

  oppna: importera
    .input(z.object({ innehall: borjan }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => lasFilstart(tx, input.innehall)))),

  tolka: importera
    .input(
      z.object({ rubriker, rader: z.array(z.array(z.string().max(2000)).max(200)).max(20), karta: kolumnkartaSchema }),
    )
    .query(({ input }) => tolkaRader(input.rubriker, input.rader, input.karta)),

  kartval: importera.query(({ ctx }) => listKartval(ctx.tjanster)),

  kartor: importera.query(({ ctx }) => ctx.withAktor((tx) => visaKartor(tx))),

  sparaKarta: importera
    .input(
      z.object({
        id: z.uuid().optional(),
        namn: z.string().trim().min(1, 'Skriv ett namn.').max(80),
        karta: kolumnkartaSchema,
        rubriker,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaKarta(tx, input, ctx.namn, ctx.nu())))),

  taBortKarta: importera
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortKarta(tx, input.id)))),

  importer: las.query(({ ctx }) => ctx.withAktor((tx) => visaImporter(tx, 50))),

  import: las
    .input(z.object({ id: z.uuid(), utfall: z.enum(utfallslag).optional(), sida: sidaSchema }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaImport(tx, input, ctx)))),

  spara: importera
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await sparaImport(ctx.withAktor, input.id, ctx))),

  fortsatt: importera
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await fortsattImport(ctx.withAktor, input.id, ctx))),

  avbryt: importera
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await avbrytImport(ctx.withAktor, input.id, ctx))),
})
