import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { byggOm, byggRapport, listRapporter } from './decemberrapport.ts'
import { noteraEffekt, posta, sattMal, visaEffekter } from './effektmal.ts'
import { lasNu } from './lasning.ts'
import { MATT, type Matt } from './matt.ts'
import { bedomRisk, laggTillRisk, listRisker, PERSPEKTIV, type Perspektiv, RISKLAGEN } from './risker.ts'

const las = kommunProcedure.meta({ behorighet: 'inforande.las' })
const riskar = kommunProcedure.meta({ behorighet: 'inforande.bedoma-risk' })
const mater = kommunProcedure.meta({ behorighet: 'inforande.satt-mal' })
const rapporterar = kommunProcedure.meta({ behorighet: 'inforande.rapportera' })

/** A text that may be left out; an empty one is. */
const frivillig = (hogst: number) =>
  z
    .string()
    .trim()
    .max(hogst)
    .nullable()
    .transform((t) => t || null)
const skala = z.int().min(1, 'Välj 1 till 4.').max(4, 'Välj 1 till 4.')
const bedomning = {
  ...{ sannolikhet: skala, konsekvens: skala, agare: textInput(120), atgard: textInput(1000), senast: datumInput },
  ...{ status: z.enum(RISKLAGEN), utfall: frivillig(1000) },
}
/** A measure, exact enough for a share and a count alike. */
const varde = z.number().min(-1e12).max(1e12)

const riskRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listRisker(tx, lasNu(tx, ctx.nu())))),
  laggTill: riskar
    .input(
      z.strictObject({
        ...{ planId: z.uuid().nullable(), namn: textInput(200), ...bedomning },
        perspektiv: z.enum(Object.keys(PERSPEKTIV) as [Perspektiv, ...Perspektiv[]]),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => laggTillRisk(tx, input, ctx.nu())))),
  bedom: riskar
    .input(z.strictObject({ riskId: z.uuid(), nr: z.int(), ...bedomning }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => bedomRisk(tx, input, ctx.nu())))),
})

const malRouter = router({
  lista: kommunProcedure
    .meta({ behorighet: 'inforande.las-mal' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaEffekter(tx, lasNu(tx, ctx.nu()), ctx.tjanster))),
  satt: mater
    .input(
      z.strictObject({
        ...{ planId: z.uuid(), matt: z.enum(Object.keys(MATT) as [Matt, ...Matt[]]), namn: textInput(120) },
        ...{ enhet: z.string().trim().max(40), riktning: z.enum(['minst', 'hogst']), utgangslage: varde, mal: varde },
        ...{ utgangsdatum: datumInput, kalla: textInput(300), ersatter: z.uuid().nullable() },
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattMal(tx, input, ctx.nu())))),
  notera: mater
    .input(z.strictObject({ malId: z.uuid(), datum: datumInput, varde, kalla: textInput(300) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => noteraEffekt(tx, input, ctx.nu())))),
  posta: mater
    .input(
      z.strictObject({
        ...{ planId: z.uuid(), slag: z.enum(['anslag', 'kostnad']), datum: datumInput, text: textInput() },
        ore: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
        ...{ beslutId: z.uuid().nullable(), verifikation: frivillig(60) },
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => posta(tx, { ...input, ore: BigInt(input.ore) }))),
    ),
})

const rapportRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listRapporter(tx, lasNu(tx, ctx.nu())))),
  bygg: rapporterar
    .input(z.strictObject({ ar: z.int().min(2009, 'LOV trädde i kraft 2009.').max(2100) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => byggRapport(tx, ctx.tjanster, input.ar, ctx.nu()))),
    ),
  byggOm: rapporterar
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => byggOm(tx, ctx.tjanster, input.id)))),
})

/** Risks, goals with their outcome, and the report to fullmäktige. */
export const uppfoljningRouter = { risk: riskRouter, mal: malRouter, rapport: rapportRouter }
