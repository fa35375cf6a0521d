import { delProcedure, kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { arbetsplatsSchema, sparaSchema } from './arbetsplats-input.ts'
import { finnsArbetsplatser, listArbetsplatser, listKontakter, listMottagare } from './list-arbetsplatser.ts'
import { omgivning } from './router-handlaggare.ts'
import { avslutaArbetsplats, foreslaArbetsplats, sparaArbetsplats } from './spara-arbetsplats.ts'

const spara = kommunProcedure.meta({ behorighet: 'val.sparaArbetsplats' })
const las = delProcedure.meta({ behorighet: 'val.lasArbetsplats' })
const foresla = utforareProcedure.meta({ behorighet: 'val.foreslaArbetsplats' })

/** The register of workplaces: companies where persons are placed, with one lead contact each (F19.5). */
export const arbetsplatsRouter = router({
  finns: las.query(({ ctx }) => ctx.withAktor((tx) => finnsArbetsplatser(tx, omgivning(ctx)))),
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listArbetsplatser(tx, omgivning(ctx)))),
  kontakter: spara.query(({ ctx }) => ctx.withAktor((tx) => listKontakter(tx))),
  spara: spara
    .input(sparaSchema)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaArbetsplats(tx, input, ctx.nu())))),
  avsluta: spara
    .input(
      z.strictObject({
        id: z.uuid(),
        rev: z.int().min(1),
        skal: z.string().trim().min(5, 'Skriv varför, minst fem tecken.').max(500),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avslutaArbetsplats(tx, input, ctx.nu())))),
  mottagare: foresla.query(({ ctx }) => ctx.withAktor((tx) => listMottagare(tx))),
  foresla: foresla
    .input(arbetsplatsSchema.extend({ kommunId: z.string().max(10), namndId: z.string().max(60) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => foreslaArbetsplats(tx, input, ctx.nu())))),
})
