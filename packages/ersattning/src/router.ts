import { delProcedure, kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { avbrytKorning } from './avbryt-korning.ts'
import { forklaraErsattningsrad } from './forklara-rad.ts'
import { korManad } from './kor-manad.ts'
import { begarKorningsfiler } from './korningsfiler-jobb.ts'
import { attesteraManad, lasManad } from './las-manad.ts'
import { oversiktManader } from './oversikt.ts'
import { listEgnaUnderlag, listKorningar } from './queries.ts'
import { ekonomiRouter } from './router-ekonomi.ts'
import { inlasning, simuleringRouter, skuggaRouter } from './router-simulering.ts'
import { svaraHandelser } from './svara-handelser.ts'
import { tjanstNamn, toKorningRad, visaKorning } from './visa-korning.ts'
import { visaMottaget } from './visa-mottaget.ts'
import { visaUnderlag } from './visa-underlag.ts'

const manad = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
  .transform((m) => Temporal.PlainDate.from(`${m}-01`))
const id = z.object({ id: z.uuid() })
const SIDSTORLEK = 50

export const ersattningRouter = router({
  ekonomi: ekonomiRouter,

  simulering: simuleringRouter,
  skugga: skuggaRouter,
  inlasning,
  oversikt: kommunProcedure
    .meta({ behorighet: 'ersattning.las' })
    .query(({ ctx }) => ctx.withAktor((tx) => oversiktManader(tx, ctx.nu()))),

  korningar: kommunProcedure
    .meta({ behorighet: 'ersattning.las' })
    .query(({ ctx }) => ctx.withAktor(async (tx) => (await listKorningar(tx)).map(toKorningRad))),

  korning: kommunProcedure
    .meta({ behorighet: 'ersattning.las' })
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaKorning(tx, input.id, ctx)))),

  berakna: kommunProcedure
    .meta({ behorighet: 'ersattning.berakna' })
    .input(z.object({ manad }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => korManad(tx, input.manad, ctx, ctx.nu())))),

  avbryt: kommunProcedure
    .meta({ behorighet: 'ersattning.berakna' })
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avbrytKorning(tx, input.id, ctx)))),

  las: kommunProcedure
    .meta({ behorighet: 'ersattning.las-manad' })
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const svar = await lasManad(tx, input.id, { namn: ctx.namn ?? '' }, ctx.nu())
          if (svar.ok) await begarKorningsfiler(tx, input.id, ctx)
          return svar
        }),
      ),
    ),

  attestera: kommunProcedure
    .meta({ behorighet: 'ersattning.attestera' })
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => attesteraManad(tx, input.id, { namn: ctx.namn ?? '' }, ctx.nu()))),
    ),

  underlag: delProcedure
    .meta({ behorighet: 'ersattning.las-underlag' })
    .input(z.object({ id: z.uuid(), sida: z.number().int().min(1).default(1) }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          visaUnderlag(tx, input.id, { antal: SIDSTORLEK, hoppa: (input.sida - 1) * SIDSTORLEK }, ctx.tjanster),
        ),
      ),
    ),

  rad: delProcedure
    .meta({ behorighet: 'ersattning.las-underlag' })
    .input(id)
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => forklaraErsattningsrad(tx, input.id, ctx.tjanster))),
    ),

  mottaget: delProcedure
    .meta({ behorighet: 'ersattning.las-mottaget' })
    .input(z.object({ manad }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaMottaget(tx, input.manad, ctx.tjanster)))),

  svar: delProcedure
    .meta({ behorighet: 'ersattning.las-mottaget' })
    .input(z.object({ manad, text: z.string().trim().min(1).max(100), sida: z.number().int().min(1).default(1) }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => svaraHandelser(tx, input, ctx.tjanster)))),

  mina: utforareProcedure.meta({ behorighet: 'ersattning.eget' }).query(({ ctx }) =>
    ctx.withAktor(async (tx) =>
      (await listEgnaUnderlag(tx)).map((r) => ({
        id: r.underlag.id,
        kommun: r.kommun,
        tjanst: tjanstNamn(ctx.tjanster, r.underlag.tjanstId),
        manad: r.manad.toString().slice(0, 7),
        status: r.status,
        summaOre: Number(r.underlag.summaOre),
        minuter: r.underlag.minuter,
        antalHandelser: r.underlag.antalHandelser,
      })),
    ),
  ),
})
