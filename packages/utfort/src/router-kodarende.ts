import { delProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { sidaSchema } from './indata.ts'
import { listKodarenden, visaKodarende } from './list-kodarenden.ts'

const SIDA = 50

/** Ärenden that have a code and no person, with what has been reported on them. */
export const kodarendeRouter = router({
  lista: delProcedure
    .meta({ behorighet: 'utfort.las-kodarenden' })
    .input(
      z.object({
        sok: z.string().max(20).default(''),
        visa: z.enum(['oppna', 'avslutade', 'alla']).default('oppna'),
        sida: sidaSchema,
      }),
    )
    .query(({ ctx, input: { sida, ...fraga } }) =>
      ctx.withAktor((tx) =>
        listKodarenden(tx, { ...fraga, antal: SIDA, hoppa: (sida - 1) * SIDA }, ctx.tjanster, ctx.nu()),
      ),
    ),

  arende: utforareProcedure
    .meta({ behorighet: 'utfort.las-kodarenden' })
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaKodarende(tx, input.id, ctx.tjanster, ctx.nu()))),
    ),
})
