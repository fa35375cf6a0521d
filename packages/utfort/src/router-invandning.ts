import { delProcedure, personProcedure, router, unwrap } from '@valfri/auth/trpc'
import { z } from 'zod'
import {
  countOppna,
  INVANDNINGSAVSLUT,
  INVANDNINGSSLAG,
  laggInvandning,
  listInvandningar,
  svaraInvandning,
  visaInvandning,
} from './lagg-invandning.ts'

const las = delProcedure.meta({ behorighet: 'utfort.las-invandning' })
const id = z.object({ id: z.uuid() })

/** "Det här stämmer inte": the person's objection to an event, and what those it concerns answer. */
export const invandningRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor(listInvandningar)),

  oppna: las.query(({ ctx }) => ctx.withAktor(countOppna)),

  visa: las
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaInvandning(tx, input.id, ctx.tjanster)))),

  lagg: personProcedure
    .meta({ behorighet: 'utfort.lagg-invandning' })
    .input(z.object({ handelseId: z.uuid(), slag: z.enum(INVANDNINGSSLAG), text: z.string().max(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => laggInvandning(tx, input, ctx.nu())))),

  svara: las
    .input(id.extend({ text: z.string().max(2000), avslut: z.enum(INVANDNINGSAVSLUT).nullable().default(null) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => svaraInvandning(tx, { ...input, namn: ctx.namn ?? '' }, ctx.nu()))),
    ),
})
