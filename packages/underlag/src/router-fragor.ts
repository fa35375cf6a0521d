import { delProcedure, kommunProcedure, publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { avvisaFraga, besvaraFraga, rattaSvar, slaSammanFraga } from './besvara-fraga.ts'
import { listAnnonslarm } from './bevaka-annonser.ts'
import { listFragorTillNamnd, listMinaFragor } from './list-fragor.ts'
import { listSvar } from './list-svar.ts'
import { taNerAnnons, uppdateraAnnons } from './registrera-annons.ts'
import { stallFraga } from './stall-fraga.ts'
import { visaAnnons } from './visa-annons.ts'

const las = kommunProcedure.meta({ behorighet: 'underlag.las' })
const besvara = kommunProcedure.meta({ behorighet: 'underlag.besvara' })
const publicera = kommunProcedure.meta({ behorighet: 'underlag.publicera' })
const underlag = z.strictObject({ underlagId: z.uuid() })
const fraga = z.strictObject({ fragaId: z.uuid() })
const texter = { fraga: textInput(3000), svar: textInput(5000) }

/** Questions and answers on a published underlag (F2.7). */
export const fragaRouter = router({
  /** The published ones, the same to all. */
  publicerade: publikProcedure
    .meta({ behorighet: 'underlag.publikt' })
    .input(underlag)
    .query(({ ctx, input }) => ctx.withAktor((tx) => listSvar(tx, [input.underlagId]))),
  /** Anyone may ask; limited by address in apps/server/src/trpc-mount.ts. */
  stall: delProcedure
    .meta({ behorighet: 'underlag.fraga' })
    .input(
      z.strictObject({
        slug: z.string().max(200),
        kommunId: z.string().max(10),
        villkorId: z.string().max(200).nullable(),
        text: z.string().trim().min(10, 'Skriv frågan så att den går att förstå.').max(3000, 'Högst 3000 tecken.'),
        webbplats: z.string().max(200),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => stallFraga(tx, input, ctx.nu())))),
  mina: delProcedure.meta({ behorighet: 'underlag.fraga' }).query(({ ctx }) => ctx.withAktor(listMinaFragor)),
  tillNamnden: las
    .input(underlag)
    .query(({ ctx, input }) => ctx.withAktor((tx) => listFragorTillNamnd(tx, input.underlagId))),
  besvara: besvara
    .input(fraga.extend(texter))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => besvaraFraga(tx, input, ctx.nu())))),
  slaSamman: besvara
    .input(fraga.extend({ svarNr: z.int().positive() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => slaSammanFraga(tx, input, ctx.nu())))),
  avvisa: besvara
    .input(fraga.extend({ skal: textInput(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avvisaFraga(tx, input, ctx.nu())))),
  ratta: besvara
    .input(underlag.extend({ nr: z.int().positive(), utgava: z.int().positive(), ...texter, skal: textInput(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => rattaSvar(tx, input, ctx.nu())))),
})

/** The notice on the national site beside what is live (F3.2). */
export const annonsRouter = router({
  visa: las
    .input(underlag)
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaAnnons(tx, ctx.tjanster, input.underlagId, dateAt(ctx.nu())))),
    ),
  larm: las.query(({ ctx }) => ctx.withAktor(listAnnonslarm)),
  uppdatera: publicera
    .input(underlag.extend({ annonsId: textInput(80), dag: datumInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => uppdateraAnnons(tx, ctx.tjanster, input, { namn: ctx.namn, nu: ctx.nu() }))),
    ),
  taNer: publicera
    .input(underlag.extend({ dag: datumInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => taNerAnnons(tx, ctx.tjanster, input, { namn: ctx.namn, nu: ctx.nu() }))),
    ),
})
