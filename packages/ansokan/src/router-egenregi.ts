import { kommunProcedure, publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { kontrolleraVillkor, sattDirektkvalificering } from './satt-direktkvalificering.ts'
import { visaInterntUppdrag, visaPublikDirektkvalificering } from './visa-internt-uppdrag.ts'

/** Egenregi's interna uppdrag: the label direktkvalificerad, and the villkor that are checked all the same (C27). */
export const egenregiRouter = router({
  uppdrag: kommunProcedure
    .meta({ behorighet: 'egenregi.las' })
    .input(z.strictObject({ avtalId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaInterntUppdrag(tx, input.avtalId, dateAt(ctx.nu())))),
    ),
  publikt: publikProcedure
    .meta({ behorighet: 'egenregi.publikt' })
    .input(z.strictObject({ utforareId: z.uuid() }))
    .query(({ ctx, input }) =>
      ctx.withAktor((tx) => visaPublikDirektkvalificering(tx, input.utforareId, dateAt(ctx.nu()))),
    ),
  satt: kommunProcedure
    .meta({ behorighet: 'egenregi.satt-direktkvalificering' })
    .input(
      z.strictObject({
        avtalId: z.uuid(),
        aktiv: z.boolean(),
        fran: datumInput,
        motivering: textInput(2000),
        beslutId: z.uuid(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattDirektkvalificering(tx, input)))),
  kontrollera: kommunProcedure
    .meta({ behorighet: 'egenregi.kontrollera-villkor' })
    .input(
      z.strictObject({
        avtalId: z.uuid(),
        villkorId: z.string().max(200),
        utfall: z.enum(['uppfyllt', 'brist']),
        datum: datumInput,
        notering: textInput(2000),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) => kontrolleraVillkor(tx, input, { namn: ctx.namn ?? '', idag: dateAt(ctx.nu()) })),
      ),
    ),
})
