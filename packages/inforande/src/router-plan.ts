import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { sattKfOmfattning } from '@valfri/tenancy/kf-omfattning'
import { z } from 'zod'
import { andraSteg, flyttaSteg, laggTillSteg, noteraUtfall, taBortSteg } from './andra-steg.ts'
import { sattPersonalregel, visaKfUppdrag } from './kf-uppdrag.ts'
import { lasNu } from './lasning.ts'
import { andraPlan, faststallPlan, listPlanbara, skapaPlan } from './skapa-plan.ts'
import { STEGSLAG, type Stegslag } from './stegslag.ts'
import { visaPlaner } from './visa-plan.ts'

const las = kommunProcedure.meta({ behorighet: 'inforande.las' })
const planera = kommunProcedure.meta({ behorighet: 'inforande.planera' })

const plandatum = z.strictObject({
  datum: datumInput,
  noggrannhet: z.enum(['dag', 'manad']),
  preliminart: z.boolean(),
})
const steg = { planId: z.uuid(), stegId: z.uuid() }
const slag = z.enum(Object.keys(STEGSLAG) as [Stegslag, ...Stegslag[]])
const egenskaper = {
  namn: textInput(120),
  berorPa: z.array(z.uuid()).max(30),
  ledtidDagar: z.int().min(0).max(1000),
}
const manader = z.int().min(1).max(120)

/** The plan of an introduction, what fullmäktige has decided, and rules for employees. */
export const planRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => visaPlaner(tx, lasNu(tx, ctx.nu()), ctx.tjanster))),
  /** What one can plan for: every tjänst of the instance, with its delar. */
  tjanster: las.query(({ ctx }) => listPlanbara(ctx.tjanster)),
  skapa: planera
    .input(
      z.strictObject({
        tjanstId: z.string().max(60),
        delar: z.array(z.string().max(60)).max(40),
        namn: textInput(120),
        ansvarig: textInput(120),
        oppning: plandatum,
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => skapaPlan(tx, ctx.tjanster, input, ctx.nu()))),
    ),
  andra: planera
    .input(
      z
        .strictObject({
          ...{ id: z.uuid(), rev: z.int(), namn: textInput(120), ansvarig: textInput(120) },
          ...{ typtidFran: manader, typtidTill: manader, utvarderas: datumInput.nullable(), publik: z.boolean() },
        })
        .refine((p) => p.typtidFran <= p.typtidTill, {
          path: ['typtidTill'],
          message: 'Den längsta tiden kan inte vara kortare än den kortaste.',
        }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraPlan(tx, input)))),
  faststall: planera
    .input(z.strictObject({ id: z.uuid(), rev: z.int() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => faststallPlan(tx, input)))),
  laggTillSteg: planera
    .input(z.strictObject({ planId: z.uuid(), slag, ...egenskaper, planerat: plandatum }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => laggTillSteg(tx, input, ctx.nu())))),
  andraSteg: planera
    .input(z.strictObject({ ...steg, ...egenskaper }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraSteg(tx, input, ctx.nu())))),
  flyttaSteg: planera
    .input(z.strictObject({ ...steg, planerat: plandatum, skal: z.string().trim().max(500).nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => flyttaSteg(tx, input, ctx.nu())))),
  taBortSteg: planera
    .input(z.strictObject(steg))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortSteg(tx, input, ctx.nu())))),
  noteraUtfall: planera
    .input(
      z.strictObject({
        ...{ ...steg, datum: datumInput.nullable(), beslutId: z.uuid().nullable() },
        anteckning: textInput(300),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => noteraUtfall(tx, input, ctx.nu())))),
  kf: las.query(({ ctx }) => ctx.withAktor((tx) => visaKfUppdrag(tx, lasNu(tx, ctx.nu()), ctx.tjanster))),
  sattKfOmfattning: planera
    .input(
      z.strictObject({
        ...{ beslutId: z.uuid(), tjanstId: z.string().max(60), fran: datumInput, galler: z.boolean() },
        uppdrag: textInput(1000),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattKfOmfattning(tx, ctx.tjanster, input)))),
  sattPersonalregel: planera
    .input(
      z.strictObject({
        ...{ text: textInput(300), manader: manader.nullable(), beslutId: z.uuid() },
        ...{ fran: datumInput, till: datumInput.nullable() },
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattPersonalregel(tx, input)))),
})
