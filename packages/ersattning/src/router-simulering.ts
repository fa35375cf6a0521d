import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { z } from 'zod'
import { listSimuleringar, simulera, taBortSimulering, visaSimulering } from './simulera.ts'
import { avslutaSkugga, listSkuggor, raknaSkugga, startaSkugga } from './skugga.ts'
import { visaInlasning } from './visa-inlasning.ts'

const manad = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
  .transform((m) => `${m}-01`)
const manadDatum = manad.transform((m) => Temporal.PlainDate.from(m))
const id = z.strictObject({ id: z.uuid() })
const tjanst = z.strictObject({ tjanstId: z.string() })
const forslagIds = z.array(z.uuid()).max(5)
const far = kommunProcedure.meta({ behorighet: 'ersattning.simulera' })

/** Proposals tried on locked months; the result is for the one who asked. */
export const simuleringRouter = router({
  lista: far.input(tjanst).query(({ ctx, input }) => ctx.withAktor((tx) => listSimuleringar(tx, input.tjanstId))),
  starta: far
    .input(
      z.strictObject({
        tjanstId: z.string(),
        manader: z.array(manad).min(1, 'Välj minst en månad.').max(24),
        forslagIds,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => simulera(tx, input, ctx, ctx.nu())))),
  hamta: far
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaSimulering(tx, input.id, ctx)))),
  taBort: far
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortSimulering(tx, input.id)))),
})

/** Proposals that run beside the live run for some months. */
export const skuggaRouter = router({
  lista: far.input(tjanst).query(({ ctx, input }) => ctx.withAktor((tx) => listSkuggor(tx, input.tjanstId))),
  starta: far
    .input(
      z.strictObject({
        tjanstId: z.string(),
        namn: z.string().trim().min(1, 'Ge skuggkörningen ett namn.').max(80),
        forslagIds: forslagIds.min(1, 'Välj minst ett förslag.'),
        fran: manadDatum,
        till: manadDatum,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => startaSkugga(tx, input, ctx.nu())))),
  rakna: far
    .input(z.strictObject({ id: z.uuid(), manad: manadDatum }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => raknaSkugga(tx, input, ctx)))),
  avsluta: far
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avslutaSkugga(tx, input.id, ctx.nu())))),
})

/** Whether the model pays more for keeping a person at a nivå than for progress: prices are public, so all staff may see it. */
export const inlasning = kommunProcedure
  .meta({ behorighet: 'tenancy.las' })
  .input(z.strictObject({ tjanstId: z.string(), forslagIds, simuleringId: z.uuid().optional() }))
  .query(async ({ ctx, input }) =>
    unwrap(await ctx.withAktor((tx) => visaInlasning(tx, input, ctx.tjanster, ctx.nu()))),
  )
