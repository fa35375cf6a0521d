import { kommunProcedure, publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { korrigeraSarkostnad, postaSarkostnad } from './posta-sarkostnad.ts'
import { sarkostnadsslag } from './sarkostnader.ts'
import { visaMarknad } from './visa-marknad.ts'
import { visaPublikMarknad } from './visa-publik-marknad.ts'
import { visaArssummor, visaSarkostnader } from './visa-sarkostnader.ts'

const publikt = publikProcedure
  .meta({ behorighet: 'insyn.publikt' })
  .input(z.strictObject({ kommun: z.string().max(10), tjanst: z.string().max(60) }))
const postar = kommunProcedure.meta({ behorighet: 'insyn.posta-sarkostnad' })

const tjanstId = z.string().max(60)
/** Öre. A krona too many is a slip of the hand, and ten billions are never one line. */
const ore = z.number().int().max(1_000_000_000_000)
const kalla = {
  beslutId: z.uuid().nullable(),
  verifikation: z
    .string()
    .trim()
    .max(60)
    .nullable()
    .transform((t) => t || null),
}

const sarkostnadRouter = router({
  lista: kommunProcedure
    .meta({ behorighet: 'insyn.las-sarkostnader' })
    .input(z.strictObject({ tjanstId, ar: z.number().int().min(2000).max(2100).nullish() }))
    .query(async ({ ctx, input }) => {
      const fraga = { tjanstId: input.tjanstId, ar: input.ar ?? null }
      return unwrap(await ctx.withAktor((tx) => visaSarkostnader(tx, fraga, ctx.tjanster, ctx.nu())))
    }),
  posta: postar
    .input(
      z.strictObject({
        tjanstId,
        utforareId: z.uuid(),
        manad: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
          .transform((m) => Temporal.PlainDate.from(`${m}-01`)),
        slag: z.enum(sarkostnadsslag),
        text: textInput(),
        ore: ore.positive('Skriv ett belopp över noll.'),
        ...kalla,
      }),
    )
    .mutation(async ({ ctx, input: { ore: belopp, ...rest } }) =>
      unwrap(await ctx.withAktor((tx) => postaSarkostnad(tx, { ...rest, beloppOre: BigInt(belopp) }, ctx.nu()))),
    ),
  korrigera: postar
    .input(
      z.strictObject({
        id: z.uuid(),
        ratt: ore.min(0),
        staende: ore.min(0),
        skal: z.string().trim().min(5, 'Skriv varför, med minst fem tecken.').max(300),
        ...kalla,
      }),
    )
    .mutation(async ({ ctx, input: { ratt, staende, ...rest } }) => {
      const belopp = { rattOre: BigInt(ratt), staendeOre: BigInt(staende) }
      return unwrap(await ctx.withAktor((tx) => korrigeraSarkostnad(tx, { ...rest, ...belopp }, ctx.nu())))
    }),
  publikt: publikt.query(({ ctx, input }) =>
    ctx.withAktor((tx) => visaArssummor(tx, { kommunId: input.kommun, tjanstId: input.tjanst })),
  ),
})

const marknadRouter = router({
  visa: kommunProcedure
    .meta({ behorighet: 'insyn.las-marknad' })
    .input(z.strictObject({ tjanstId, fran: datumInput, till: datumInput }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaMarknad(tx, input, ctx.tjanster)))),
  publikt: publikt.query(async ({ ctx, input }) =>
    unwrap(await ctx.withAktor(async (tx) => visaPublikMarknad(tx, input, ctx.tjanster, ctx.nu()))),
  ),
})

/** What must be open so that own production and others compete on the same terms (F12). */
export const insynRouter = router({ sarkostnad: sarkostnadRouter, marknad: marknadRouter })
