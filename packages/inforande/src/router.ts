import { kommunProcedure, publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { listPrognoser, sattPrognos } from './behovsprognos.ts'
import {
  andraKalenderpost,
  KALENDERSLAG,
  type Kalenderslag,
  knytBeslut,
  laggIKalender,
  listKalender,
} from './kalender.ts'
import { lasNu } from './lasning.ts'
import { listEgnaNyheter, publiceraNyhet } from './nyheter.ts'
import { PARTER, type Part, SAMRADSFORMER, type Samradsform } from './parter.ts'
import { avslutaPrenumeration, bekraftaPrenumeration, prenumerera, visaPrenumeration } from './prenumerera.ts'
import { listKommuner, visaPublikSida } from './publik-sida.ts'
import { planRouter } from './router-plan.ts'
import { uppfoljningRouter } from './router-uppfoljning.ts'
import { listSamrad, noteraSamrad } from './samradslogg.ts'

const las = kommunProcedure.meta({ behorighet: 'inforande.las' })
const publicerar = kommunProcedure.meta({ behorighet: 'inforande.publicera' })
const publikt = publikProcedure.meta({ behorighet: 'inforande.publikt' })

const tjanstId = z.string().max(60)
const posten = {
  ...{ rubrik: textInput(160), text: textInput(2000), datum: datumInput, gallerFran: datumInput.nullable() },
}
const nyckel = z.strictObject({ nyckel: z.string().min(1).max(100) })

const samradRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listSamrad(tx, ctx.nu()))),
  notera: kommunProcedure
    .meta({ behorighet: 'inforande.fora-logg' })
    .input(
      z.strictObject({
        ...{ planId: z.uuid().nullable(), korrigerar: z.uuid().nullable(), datum: datumInput },
        form: z.enum(Object.keys(SAMRADSFORMER) as [Samradsform, ...Samradsform[]]),
        part: z.enum(Object.keys(PARTER) as [Part, ...Part[]]),
        ...{ motpart: textInput(), antal: z.int().min(0).max(100_000).nullable() },
        ...{ fraga: textInput(1000), synpunkter: textInput(2000), hantering: textInput(2000) },
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => noteraSamrad(tx, input, ctx.nu())))),
})

const nyhetRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listEgnaNyheter(tx, ctx.nu()))),
  publicera: publicerar
    .input(z.strictObject({ tjanstId: tjanstId.nullable(), rubrik: textInput(160), text: textInput(5000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => publiceraNyhet(tx, input, ctx.nu())))),
})

const kalenderRouter = router({
  lista: las.query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const l = lasNu(tx, ctx.nu())
      return { poster: await listKalender(tx, l, ctx.tjanster), prognoser: await listPrognoser(tx, l, ctx.tjanster) }
    }),
  ),
  laggTill: publicerar
    .input(
      z.strictObject({
        ...{ tjanstId: tjanstId.nullable(), ...posten },
        slag: z.enum(Object.keys(KALENDERSLAG) as [Kalenderslag, ...Kalenderslag[]]),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => laggIKalender(tx, ctx.tjanster, input, ctx.nu()))),
    ),
  andra: publicerar
    .input(z.strictObject({ postId: z.uuid(), nr: z.int(), installd: z.boolean(), ...posten }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraKalenderpost(tx, input, ctx.nu())))),
  knytBeslut: publicerar
    .input(z.strictObject({ postId: z.uuid(), nr: z.int(), beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => knytBeslut(tx, input, ctx.nu())))),
  sattPrognos: publicerar
    .input(
      z.strictObject({
        ...{ tjanstId, omradeId: z.uuid().nullable(), ar: z.int().min(2020).max(2100) },
        ...{ antal: z.int().min(0).max(1_000_000), kalla: textInput(300), per: datumInput },
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sattPrognos(tx, ctx.tjanster, input, ctx.nu()))),
    ),
})

const publikRouter = router({
  kommuner: publikt.query(({ ctx }) => ctx.withAktor(listKommuner)),
  kommun: publikt
    .input(z.strictObject({ slug: z.string().max(80) }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor(async (tx) => visaPublikSida(tx, ctx.tjanster, input.slug, ctx.nu()))),
    ),
  prenumerera: publikt
    .input(
      z.strictObject({
        ...{ kommunId: z.string().max(10), namndId: z.string().max(80) },
        epost: z.email('Skriv e-postadressen som namn@exempel.se.').max(254),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => prenumerera(tx, input, ctx.peppar, ctx.nu()))),
    ),
  prenumeration: publikt
    .input(nyckel)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaPrenumeration(tx, input.nyckel)))),
  bekrafta: publikt
    .input(nyckel)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bekraftaPrenumeration(tx, input.nyckel, ctx.nu()))),
    ),
  avsluta: publikt
    .input(nyckel)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avslutaPrenumeration(tx, input.nyckel)))),
})

/** What comes before a valfrihetssystem opens, and what is told of it. */
export const inforandeRouter = router({
  plan: planRouter,
  samrad: samradRouter,
  nyhet: nyhetRouter,
  kalender: kalenderRouter,
  publikt: publikRouter,
  ...uppfoljningRouter,
})
