import { kommunProcedure, personProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput } from '@valfri/tenancy/input'
import { sokPerson } from '@valfri/val/sok-person'
import { z } from 'zod'
import { manadInput, oreInput } from './input.ts'
import { registreraAvgiftsbeslut } from './registrera-avgiftsbeslut.ts'
import { UNDERRATTELSEKANALER, underrattaAvgift } from './underratta-avgift.ts'
import { visaAvgift, visaAvgiftsperson } from './visa-avgift.ts'
import { visaAttBesluta } from './visa-korning.ts'
import { listMinaAvgiftsmanader, visaMinManad } from './visa-min-avgift.ts'

const las = kommunProcedure.meta({ behorighet: 'avgift.las' })
const besluta = kommunProcedure.meta({ behorighet: 'avgift.besluta' })
const min = personProcedure.meta({ behorighet: 'avgift.min' })

const AvgiftsbeslutInput = z.strictObject({
  personId: z.uuid(),
  fran: manadInput,
  datum: datumInput,
  diarienummer: z.string().trim().max(60),
  hushall: z.enum(['ensamstaende', 'sammanlevande']),
  makar: z.boolean(),
  makeKod: z.string().trim().max(20).nullable(),
  nettoinkomst: oreInput.nullable(),
  bostadskostnad: oreInput,
  makeNettoinkomst: oreInput.nullable(),
  makeBostadskostnad: oreInput.nullable(),
  individuelltTillagg: oreInput,
  makeTillagg: oreInput,
  skal: z.string().max(2000),
})

/** A person's income, decisions and fees, for the avgiftshandläggare. */
export const avgiftspersonRouter = router({
  sok: las
    .input(z.record(z.string().max(40), z.string().max(200)))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sokPerson(tx, input, ctx.peppar)))),
  attBesluta: las.query(({ ctx }) => ctx.withAktor((tx) => visaAttBesluta(tx, ctx.tjanster, ctx.nu()))),
  visa: las
    .input(z.object({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaAvgiftsperson(tx, input.personId)))),
  avgift: las
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaAvgift(tx, input.id, ctx.tjanster)))),
  besluta: besluta.input(AvgiftsbeslutInput).mutation(async ({ ctx, input }) => {
    const {
      nettoinkomst,
      bostadskostnad,
      makeNettoinkomst,
      makeBostadskostnad,
      individuelltTillagg,
      makeTillagg,
      ...kvar
    } = input
    const beslut = {
      ...kvar,
      nettoinkomstOre: nettoinkomst,
      bostadskostnadOre: bostadskostnad,
      makeNettoinkomstOre: makeNettoinkomst,
      makeBostadskostnadOre: makeBostadskostnad,
      individuelltTillaggOre: individuelltTillagg,
      makeTillaggOre: makeTillagg,
    }
    const vem = { namn: ctx.namn ?? '' }
    return unwrap(await ctx.withAktor((tx) => registreraAvgiftsbeslut(tx, beslut, vem, ctx.nu(), dateAt(ctx.nu()))))
  }),
  underratta: besluta
    .input(z.object({ beslutId: z.uuid(), kanal: z.enum(UNDERRATTELSEKANALER) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => underrattaAvgift(tx, input, { namn: ctx.namn ?? '' }, ctx.nu()))),
    ),
})

/** The person's own visits and fee. */
export const minAvgiftRouter = router({
  manader: min.query(({ ctx }) => ctx.withAktor((tx) => listMinaAvgiftsmanader(tx, ctx.nu()))),
  manad: min
    .input(z.object({ manad: manadInput }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaMinManad(tx, input.manad, ctx.tjanster, ctx.nu()))),
})
