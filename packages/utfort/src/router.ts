import { delProcedure, kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { listFormular } from './formular.ts'
import { handelseSchema, manadSchema, mandagSchema, mondayOf, sidaSchema } from './indata.ts'
import { kopieraVecka } from './kopiera-vecka.ts'
import { visaVantande } from './list-vantande.ts'
import { oversiktVantande } from './oversikt.ts'
import { provaVantande } from './prova-vantande.ts'
import { rattaHandelse } from './ratta-handelse.ts'
import { registreraHandelser } from './registrera-handelser.ts'
import { filRouter } from './router-fil.ts'
import { kodarendeRouter } from './router-kodarende.ts'
import { undantagRouter } from './router-undantag.ts'
import { vantandeRouter, vantandeVal } from './router-vantande.ts'
import { visaHandelse } from './visa-handelse.ts'
import { finnsNarvaro, visaNarvaro } from './visa-narvaro.ts'
import { visaUtforandegrad } from './visa-utforandegrad.ts'
import { visaVecka } from './visa-vecka.ts'

export const utfortRouter = router({
  fil: filRouter,
  undantag: undantagRouter,
  vantande: vantandeRouter,

  kodarende: kodarendeRouter,

  formular: utforareProcedure.meta({ behorighet: 'utfort.las' }).query(({ ctx }) => listFormular(ctx.tjanster)),

  vecka: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(
      z.object({
        /** Any day of the week; the current one without it. */
        mandag: mandagSchema.optional(),
        sok: z.string().max(60).default(''),
        vantar: z.boolean().default(false),
        sida: sidaSchema,
      }),
    )
    .query(({ ctx, input }) => {
      const idag = dateAt(ctx.nu())
      return ctx.withAktor((tx) => visaVecka(tx, { ...input, mandag: input.mandag ?? mondayOf(idag), idag }))
    }),

  /** Whether the utförare has anyone in a tjänst that is reported day by day. */
  narvaroFinns: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .query(({ ctx }) => ctx.withAktor((tx) => finnsNarvaro(tx, ctx.tjanster))),

  narvaro: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(z.object({ mandag: mandagSchema.optional() }))
    .query(({ ctx, input }) => {
      const idag = dateAt(ctx.nu())
      return ctx.withAktor((tx) => visaNarvaro(tx, input.mandag ?? mondayOf(idag), idag, ctx.tjanster))
    }),

  handelse: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaHandelse(tx, input.id)))),

  registrera: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ handelser: z.array(handelseSchema).min(1).max(500) }))
    .mutation(({ ctx, input }) =>
      ctx.withAktor((tx) => registreraHandelser(tx, { kalla: 'webb', ...input }, ctx.tjanster, ctx.nu())),
    ),

  ratta: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ id: z.uuid(), skal: z.string().max(500), ny: handelseSchema.nullable() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => rattaHandelse(tx, { ...input, namn: ctx.namn }, ctx.tjanster, ctx.nu()))),
    ),

  kopieraVecka: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ personId: z.uuid(), mandag: mandagSchema, spara: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => kopieraVecka(tx, input, ctx.tjanster, ctx.nu()))),
    ),

  provaVantande: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .mutation(({ ctx }) => ctx.withAktor((tx) => provaVantande(tx, ctx.tjanster, ctx.nu()))),

  /** The nämnd's utförare, or the utförare's own kommuner. */
  utforandegrad: delProcedure
    .meta({ behorighet: 'utfort.las-utforandegrad' })
    .input(z.object({ manad: manadSchema, tjanst: z.string().max(60).optional() }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaUtforandegrad(tx, input, ctx.tjanster, ctx.nu()))),

  oversikt: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .query(({ ctx }) => ctx.withAktor((tx) => oversiktVantande(tx, ctx.nu()))),

  oversiktHosKommun: kommunProcedure
    .meta({ behorighet: 'utfort.las-vantande' })
    .query(({ ctx }) => ctx.withAktor((tx) => oversiktVantande(tx, ctx.nu()))),

  vantandeHosKommun: kommunProcedure
    .meta({ behorighet: 'utfort.las-vantande' })
    .input(vantandeVal)
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaVantande(tx, input, ctx.tjanster, ctx.nu()))),
})
