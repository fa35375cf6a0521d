import { delProcedure, kommunProcedure, plattformProcedure, router, unwrap } from '@valfri/auth/trpc'
import { AVGIFTSGRUNDER } from '@valfri/plugin-api/avgift'
import { datumInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { beslutaAvgiftsregel, beslutaTaxa } from './besluta-taxa.ts'
import { begarAvgiftsexport } from './exportera-avgift.ts'
import { manadInput, oreInput } from './input.ts'
import { korAvgift } from './kor-avgift.ts'
import { lasAvgift } from './las-avgift.ts'
import { addNationelltBelopp, BELOPPSLAG } from './nationella-belopp.ts'
import { avgiftspersonRouter, minAvgiftRouter } from './router-person.ts'
import { listKorningRader, oversiktAvgift, visaAvgifter, visaAvgiftskorning } from './visa-korning.ts'
import { visaNationellaBelopp, visaTaxa } from './visa-taxa.ts'

const las = kommunProcedure.meta({ behorighet: 'avgift.las' })
const berakna = kommunProcedure.meta({ behorighet: 'avgift.berakna' })
const beslutaRegler = kommunProcedure.meta({ behorighet: 'avgift.besluta-taxa' })
const id = z.object({ id: z.uuid() })
const SIDSTORLEK = 50

const Taxepost = z.strictObject({
  post: z.string().max(60),
  per: z.enum(AVGIFTSGRUNDER),
  ore: oreInput.nullable(),
  inomMaxtaxa: z.boolean(),
  friaMinuter: z.int().min(0).max(60_000),
  avbokadSenastTimmar: z.string().max(10).optional(),
  nivaer: z
    .array(
      z.strictObject({
        tillMinuter: z.int().positive().nullable(),
        per: z.enum(['timme', 'manad']),
        ore: z.int().min(0),
      }),
    )
    .max(20)
    .optional(),
})

/** The month's fees, the taxa behind them, and the file for invoicing. */
export const avgiftRouter = router({
  person: avgiftspersonRouter,
  min: minAvgiftRouter,

  oversikt: las.query(({ ctx }) => ctx.withAktor((tx) => oversiktAvgift(tx, ctx.tjanster, ctx.nu()))),
  korningar: las.query(({ ctx }) => ctx.withAktor(listKorningRader)),
  korning: las
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaAvgiftskorning(tx, input.id, ctx)))),
  avgifter: las
    .input(
      id.extend({
        ord: z.string().trim().max(80).default(''),
        begransadAv: z.enum(['taxa', 'maxtaxa', 'avgiftsutrymme']).nullable().default(null),
        slag: z.enum(['manad', 'justering']).nullable().default(null),
        sida: z.int().min(1).default(1),
      }),
    )
    .query(async ({ ctx, input: { id: korningId, sida, ...sok } }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          visaAvgifter(tx, korningId, { ...sok, antal: SIDSTORLEK, hoppa: (sida - 1) * SIDSTORLEK }),
        ),
      ),
    ),
  berakna: berakna
    .input(z.object({ manad: manadInput }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => korAvgift(tx, input.manad, ctx, ctx.nu())))),
  las: berakna
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => lasAvgift(tx, input.id, { namn: ctx.namn ?? '' }, ctx.nu()))),
    ),
  exportera: kommunProcedure
    .meta({ behorighet: 'avgift.exportera' })
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          begarAvgiftsexport(tx, input.id, { jobb: ctx.jobb, namn: ctx.namn ?? '' }, ctx.nu()),
        ),
      ),
    ),

  taxa: kommunProcedure
    .meta({ behorighet: 'avgift.las-taxa' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaTaxa(tx, ctx.tjanster, ctx.nu()))),
  beslutaTaxa: beslutaRegler
    .input(
      z.strictObject({
        tjanstId: z.string().max(60),
        fran: datumInput,
        beslutId: z.uuid().nullable(),
        poster: z.array(Taxepost).min(1).max(30),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => beslutaTaxa(tx, ctx.tjanster, input)))),
  beslutaRegel: beslutaRegler
    .input(
      z.strictObject({
        fran: datumInput,
        beslutId: z.uuid().nullable(),
        maxtaxa: oreInput.nullable(),
        paslagEnsamstaende: oreInput,
        paslagSammanlevande: oreInput,
        avrundningTill: z.enum(['ore', 'krona']),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { maxtaxa, paslagEnsamstaende, paslagSammanlevande, ...kvar } = input
      const regel = {
        ...kvar,
        maxtaxaOre: maxtaxa,
        paslagEnsamstaendeOre: paslagEnsamstaende,
        paslagSammanlevandeOre: paslagSammanlevande,
      }
      return unwrap(await ctx.withAktor((tx) => beslutaAvgiftsregel(tx, regel, ctx.nu())))
    }),

  nationella: delProcedure
    .meta({ behorighet: 'avgift.las-taxa' })
    .query(({ ctx }) => ctx.withAktor(visaNationellaBelopp)),
  laggNationelltBelopp: plattformProcedure
    .meta({ behorighet: 'avgift.lagg-nationellt-belopp' })
    .input(
      z.strictObject({
        slag: z.enum(BELOPPSLAG),
        ar: z.int().min(2000).max(2100),
        ore: oreInput,
        kalla: z.string().trim().min(5, 'Skriv var beloppet är publicerat, eller hur det är uträknat.').max(500),
        bekraftad: z.boolean(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => addNationelltBelopp(tx, input, ctx.nu())))),
})
