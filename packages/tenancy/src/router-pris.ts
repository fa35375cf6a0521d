import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { SEGMENTNYCKLAR } from '@valfri/plugin-api/parameter'
import { z } from 'zod'
import { beslutaVarden } from './besluta-varden.ts'
import { egenNamnd } from './egen-namnd.ts'
import { datumInput } from './input.ts'
import { loadPrislista } from './load-prislista.ts'
import { visaPrislista } from './visa-prislista.ts'

// Other keys are let through to the use case, which says why a price cannot differ by them.
const segment = z
  .record(z.string(), z.string().min(1).max(60))
  .refine((s) => Object.keys(s).length <= SEGMENTNYCKLAR.length)

const VardenInput = z.strictObject({
  tjanstId: z.string(),
  fran: datumInput,
  beslutId: z.uuid().nullable(),
  rader: z
    .array(
      z.strictObject({
        parameter: z.string().max(80),
        segment: segment.default({}),
        /** Whole öre. */
        ore: z.int().nonnegative().nullish(),
        enhet: z.string().optional(),
        varde: z.unknown().optional(),
        motivering: z.string().max(1000).nullish(),
      }),
    )
    .min(1, 'Fyll i minst ett värde.')
    .max(500),
})

/** Prices, shares, model and momskompensation that the nämnd has decided. */
export const prisRouter = router({
  hamta: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(z.strictObject({ tjanstId: z.string(), dag: z.iso.date().optional() }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const { kommunId, namndId } = egenNamnd(tx)
          const dag = input.dag ?? dateAt(ctx.nu()).toString()
          const lista = await loadPrislista(tx, ctx.tjanster, { kommunId, namndId, tjanstId: input.tjanstId }, dag)
          return lista.ok ? ok(visaPrislista(lista.value, dag)) : lista
        }),
      ),
    ),
  besluta: kommunProcedure
    .meta({ behorighet: 'tenancy.besluta-varden' })
    .input(VardenInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          beslutaVarden(tx, ctx.tjanster, {
            ...input,
            rader: input.rader.map(({ ore, enhet, ...rad }) => ({
              ...rad,
              ...(enhet !== undefined && { enhet }),
              ore: ore === undefined || ore === null ? null : BigInt(ore),
            })),
          }),
        ),
      ),
    ),
})
