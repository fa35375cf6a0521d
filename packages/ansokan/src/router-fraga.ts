import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { besvaraArendefraga, stallArendefraga, visaArendefragor } from './arendefraga.ts'
import { lasAvisering, listGivnaAviseringar, oversiktAviseringar, visaUnderlagsnytt } from './visa-aviseringar.ts'

const las = utforareProcedure.meta({ behorighet: 'underlag.las-nytt' })
const arende = z.strictObject({ arendeId: z.uuid() })

/** What an utförare is told of its underlag, and questions that stay in a case. */
export const underlagsnyttRouter = router({
  visa: las.query(({ ctx }) => ctx.withAktor((tx) => visaUnderlagsnytt(tx, ctx.aktor.utforareId))),
  olasta: las.query(({ ctx }) => ctx.withAktor(oversiktAviseringar)),
  las: las
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => lasAvisering(tx, input.id, ctx.nu())))),
  givna: kommunProcedure
    .meta({ behorighet: 'underlag.las' })
    .input(z.strictObject({ underlagId: z.uuid() }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => listGivnaAviseringar(tx, input.underlagId))),
})

export const arendefragaRouter = router({
  mina: utforareProcedure
    .meta({ behorighet: 'ansokan.las-egna' })
    .input(arende)
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaArendefragor(tx, input.arendeId))),
  stall: utforareProcedure
    .meta({ behorighet: 'ansokan.stall-fraga' })
    .input(arende.extend({ text: textInput(3000) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => stallArendefraga(tx, input, ctx.namn, ctx.nu()))),
    ),
  hosNamnden: kommunProcedure
    .meta({ behorighet: 'ansokan.las-arenden' })
    .input(arende)
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaArendefragor(tx, input.arendeId))),
  besvara: kommunProcedure
    .meta({ behorighet: 'ansokan.besvara-fraga' })
    .input(arende.extend({ fragaId: z.uuid(), svar: textInput(5000) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => besvaraArendefraga(tx, input, ctx.namn, ctx.nu()))),
    ),
})
