import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { handelseSchema, sidaSchema } from './indata.ts'
import { kompletteraUndantag, lamnaUndantag, visaUndantag } from './undantag.ts'

const las = utforareProcedure.meta({ behorighet: 'utfort.las' })
const rapportera = utforareProcedure.meta({ behorighet: 'utfort.rapportera' })
const val = z.object({
  kod: z.string().max(60).optional(),
  sok: z.string().max(60).default(''),
  fallande: z.boolean().default(false),
  sida: sidaSchema,
})

/** What was received and could not become an event: an exception, never a loss (F9.1). */
export const undantagRouter = router({
  lista: las.input(val).query(({ ctx, input }) => ctx.withAktor((tx) => visaUndantag(tx, input, ctx.nu()))),

  hosKommun: kommunProcedure
    .meta({ behorighet: 'utfort.las-vantande' })
    .input(val)
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaUndantag(tx, input, ctx.nu()))),

  komplettera: rapportera
    .input(z.object({ id: z.uuid(), ny: handelseSchema }))
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) => kompletteraUndantag(tx, { ...input, namn: ctx.namn }, ctx.tjanster, ctx.nu())),
      ),
    ),

  lamna: rapportera
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(500), skal: z.string().max(500) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => lamnaUndantag(tx, { ...input, namn: ctx.namn }, ctx.nu()))),
    ),
})
