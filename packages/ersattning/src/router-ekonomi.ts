import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { beslutaGranskningsgrans, beslutaKontoplan } from './besluta-kontoplan.ts'
import { bokforManad, utbetalaManad } from './bokfor-manad.ts'
import { KONTOSLAG } from './kontoplan.ts'
import { lamnaFaktura } from './lamna-faktura.ts'
import { sattSparrdatum } from './satt-sparrdatum.ts'
import { skapaFaktura } from './skapa-faktura.ts'
import { visaBokforingsregler, visaEkonomi, visaFakturering, visaSparrdatum } from './visa-ekonomi.ts'

const id = z.object({ id: z.uuid() })
const datum = z.iso.date().transform((d) => Temporal.PlainDate.from(d))
const konto = z.string().regex(/^\d{3,10}$/, 'Skriv kontot med siffror.')
const procent = z.number().int().min(0).max(1000)

const Plan = z.strictObject({
  organisationsnummer: z.string().regex(/^\d{10}$/, 'Skriv tio siffror.'),
  fakturareferens: z.string().trim().min(1).max(50),
  postnummer: z.string().regex(/^\d{5}$/, 'Skriv fem siffror.'),
  ort: z.string().trim().min(1).max(60),
  skuldkonto: konto,
  internkonto: konto,
  momskonto: konto,
  betalning: z.enum(['faktura', 'underlag']),
  betalningsvillkorDagar: z.number().int().min(0).max(90),
  rader: z
    .array(
      z.strictObject({
        tjanstId: z.string().min(1).max(60),
        del: z.string().max(60).nullable(),
        regi: z.enum(['privat', 'egenregi']),
        slag: z.enum(KONTOSLAG),
        konto,
        ansvar: z.string().max(20).nullable(),
        momsprocent: z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(25)]),
        momsersattning: z.boolean(),
      }),
    )
    .min(1)
    .max(300),
})

const regler = kommunProcedure.meta({ behorighet: 'ersattning.bokforingsregler' })
const bokfor = kommunProcedure.meta({ behorighet: 'ersattning.bokfor' })
const fakturera = utforareProcedure.meta({ behorighet: 'ersattning.fakturera' })

/** Booking and payment: what the nämnd decides, a run's order and files, and the invoices that are matched against it. */
export const ekonomiRouter = router({
  korning: kommunProcedure
    .meta({ behorighet: 'ersattning.las' })
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaEkonomi(tx, input.id)))),
  regler: kommunProcedure
    .meta({ behorighet: 'ersattning.las' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaBokforingsregler(tx, ctx.nu()))),
  beslutaKontoplan: regler
    .input(z.strictObject({ fran: datum, beslutId: z.uuid(), plan: Plan }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => beslutaKontoplan(tx, input, ctx.nu())))),
  beslutaGrans: regler
    .input(
      z.strictObject({
        fran: datum,
        beslutId: z.uuid(),
        andringProcent: procent,
        hogstaPerPersonOre: z.number().int().positive().nullable(),
        ejErsattProcent: procent.nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const hogstaPerPersonOre = input.hogstaPerPersonOre === null ? null : BigInt(input.hogstaPerPersonOre)
      return unwrap(
        await ctx.withAktor((tx) => beslutaGranskningsgrans(tx, { ...input, hogstaPerPersonOre }, ctx.nu())),
      )
    }),
  sattSparrdatum: bokfor
    .input(
      z.strictObject({
        manad: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
          .transform((m) => Temporal.PlainDate.from(`${m}-01`)),
        datum,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattSparrdatum(tx, input, ctx.nu())))),
  bokfor: bokfor
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => bokforManad(tx, input.id, ctx, ctx.nu())))),
  utbetala: bokfor
    .input(z.strictObject({ id: z.uuid(), betaldag: datum }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => utbetalaManad(tx, input, { namn: ctx.namn ?? '' }, ctx.nu()))),
    ),

  fakturering: fakturera
    .input(id)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaFakturering(tx, input.id)))),
  skapaFaktura: fakturera
    .input(
      z.strictObject({
        underlagId: z.uuid(),
        nummer: z
          .string()
          .trim()
          .regex(/^[\w./-]{1,30}$/, 'Skriv fakturanumret med bokstäver och siffror, högst 30 tecken.'),
        bankgiro: z.string().regex(/^\d{3,4}-?\d{4}$/, 'Skriv bankgirot med sju eller åtta siffror.'),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skapaFaktura(tx, input, ctx.nu())))),
  lamnaFaktura: fakturera
    .input(z.strictObject({ underlagId: z.uuid(), xml: z.string().min(1).max(1_000_000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => lamnaFaktura(tx, input, ctx.nu())))),
  sparrdatum: utforareProcedure
    .meta({ behorighet: 'ersattning.eget' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaSparrdatum(tx, ctx.nu()))),
})
