import { delProcedure, plattformProcedure, router, unwrap } from '@valfri/auth/trpc'
import { z } from 'zod'
import { skickaOm, visaUtskick } from './drift-utskick.ts'
import { sparaEgnaNotiser, visaEgnaNotiser } from './egna-notiser.ts'
import type { Notisslag } from './notisslag.ts'

const egna = delProcedure.meta({ behorighet: 'notis.egna' })
const drift = plattformProcedure.meta({ behorighet: 'notis.utskick' })

const ValInput = z.strictObject({
  epost: z
    .union([z.literal(''), z.email('Skriv en e-postadress, till exempel namn@kommun.se.').max(254)])
    .transform((t) => t || null),
  val: z.record(z.string().max(60), z.enum(['av', 'direkt', 'dagligen'])),
})

/** @param slag every kind of notice there is, of all packages */
export const createNotisRouter = (slag: readonly Notisslag[]) =>
  router({
    egna: egna.query(({ ctx }) => ctx.withAktor((tx) => visaEgnaNotiser(tx, slag, ctx.nu()))),
    spara: egna
      .input(ValInput)
      .mutation(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => sparaEgnaNotiser(tx, input, slag, ctx.nu()))),
      ),
    utskick: drift.query(({ ctx }) => ctx.withAktor((tx) => visaUtskick(tx, slag))),
    skickaOm: drift
      .input(z.strictObject({ id: z.uuid() }))
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skickaOm(tx, input.id, ctx.nu())))),
  })
