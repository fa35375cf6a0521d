import { delProcedure, plattformProcedure, router, unwrap } from '@valfri/auth/trpc'
import { z } from 'zod'
import type { Bevakningsslag } from './bevakning.ts'
import { skickaOm, visaUtskick } from './drift-utskick.ts'
import { sparaEgnaNotiser, visaEgnaNotiser } from './egna-notiser.ts'
import type { Notisslag } from './notisslag.ts'
import { visaAttGora, visaKalender } from './visa-kalender.ts'

const egna = delProcedure.meta({ behorighet: 'notis.egna' })
const drift = plattformProcedure.meta({ behorighet: 'notis.utskick' })

const ValInput = z.strictObject({
  epost: z
    .union([z.literal(''), z.email('Skriv en e-postadress, till exempel namn@kommun.se.').max(254)])
    .transform((t) => t || null),
  val: z.record(z.string().max(60), z.enum(['av', 'direkt', 'dagligen'])),
})

/**
 * @param slag every kind of notice there is, of all packages
 * @param bevakningar every kind of day that is watched over, of all packages
 */
export const createNotisRouter = (slag: readonly Notisslag[], bevakningar: readonly Bevakningsslag[]) =>
  router({
    egna: egna.query(({ ctx }) => ctx.withAktor((tx) => visaEgnaNotiser(tx, slag, ctx.nu()))),
    spara: egna
      .input(ValInput)
      .mutation(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => sparaEgnaNotiser(tx, input, slag, ctx.nu()))),
      ),
    kalender: delProcedure
      .meta({ behorighet: 'notis.kalender' })
      .input(z.strictObject({ manad: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.') }))
      .query(({ ctx, input }) => {
        const manad = Temporal.PlainDate.from(`${input.manad}-01`)
        return ctx.withAktor((tx) => visaKalender(tx, bevakningar, manad, ctx.nu()))
      }),
    attGora: delProcedure
      .meta({ behorighet: 'notis.kalender' })
      .query(({ ctx }) => ctx.withAktor((tx) => visaAttGora(tx, bevakningar, ctx.nu()))),
    utskick: drift.query(({ ctx }) => ctx.withAktor((tx) => visaUtskick(tx, slag))),
    skickaOm: drift
      .input(z.strictObject({ id: z.uuid() }))
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skickaOm(tx, input.id, ctx.nu())))),
  })
