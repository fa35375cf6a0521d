import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { textInput } from '@valfri/tenancy/input'
import { villkorInnehall } from '@valfri/underlag/input'
import { z } from 'zod'
import { besvaraArendefraga, stallArendefraga, visaArendefragor } from './arendefraga.ts'
import { lasAvisering, listGivnaAviseringar, oversiktAviseringar, visaUnderlagsnytt } from './visa-aviseringar.ts'
import { visaSkarpning } from './visa-skarpning.ts'

const las = utforareProcedure.meta({ behorighet: 'underlag.las-nytt' })
const arende = z.strictObject({ arendeId: z.uuid() })

/** What an utförare is told of the underlag that it works under. */
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

/** What would follow of a krav that is being written. */
export const kravprovRouter = router({
  /** Which of today's utförare would still meet it; nothing is saved. */
  skarpning: kommunProcedure
    .meta({ behorighet: 'underlag.prova-krav' })
    .input(z.strictObject({ versionId: z.uuid(), id: z.string().max(200).nullable(), innehall: villkorInnehall }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaSkarpning(tx, ctx.tjanster, input, ctx.nu()))),
    ),
})

/** Questions between the one that applied and the nämnd, in the case. */
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
