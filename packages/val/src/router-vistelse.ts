import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { bestallVistelse } from './bestall-vistelse.ts'
import { omgivning } from './router-handlaggare.ts'
import { listVistelsemojligheter, visaVistelser } from './visa-vistelser.ts'
import { erbjudVistelseavtal, godkannVistelseavtal, VISTELSEPRISER } from './vistelseavtal.ts'

const las = kommunProcedure.meta({ behorighet: 'vistelse.las' })
const avtala = kommunProcedure.meta({ behorighet: 'vistelse.avtala' })
const kommunkod = z.string().regex(/^\d{4}$/, 'Välj en kommun.')

/** Persons who live in one kommun and stay in another (C26). */
export const vistelseRouter = router({
  /** `manad`: 'ÅÅÅÅ-MM'; missing: the present one. */
  visa: las
    .input(
      z.strictObject({
        manad: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
          .optional(),
      }),
    )
    .query(({ ctx, input }) => {
      const manad = input.manad ? Temporal.PlainDate.from(`${input.manad}-01`) : dateAt(ctx.nu()).with({ day: 1 })
      return ctx.withAktor((tx) => visaVistelser(tx, manad, ctx.tjanster))
    }),
  mojligheter: kommunProcedure
    .meta({ behorighet: 'vistelse.bestalla' })
    .input(z.strictObject({ beslutId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => listVistelsemojligheter(tx, input.beslutId, dateAt(ctx.nu())))),
    ),
  erbjud: avtala
    .input(
      z.strictObject({
        vardKommunId: kommunkod,
        vardNamndId: z.string().max(80),
        tjanstId: z.string().max(60),
        pris: z.enum(VISTELSEPRISER),
        fran: datumInput,
        beslutId: z.uuid(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => erbjudVistelseavtal(tx, input)))),
  godkann: avtala
    .input(z.strictObject({ avtalId: z.uuid(), beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => godkannVistelseavtal(tx, input)))),
  bestall: kommunProcedure
    .meta({ behorighet: 'vistelse.bestalla' })
    .input(
      z.strictObject({
        beslutId: z.uuid(),
        del: z.string().max(60),
        vardKommunId: kommunkod,
        utforareId: z.uuid(),
        postnummer: z
          .string()
          .transform((p) => p.replace(/\s/g, ''))
          .pipe(z.string().regex(/^\d{5}$/, 'Ett postnummer har fem siffror.')),
        fran: datumInput,
        till: datumInput.nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bestallVistelse(tx, input, omgivning(ctx)))),
    ),
})
