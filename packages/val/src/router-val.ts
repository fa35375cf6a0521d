import { delProcedure, personProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { avbojBestallning, bekraftaBestallning, seBestallning } from './besvara-bestallning.ts'
import { gorVal, type ValIn } from './gor-val.ts'
import { listBestallningar } from './list-bestallningar.ts'
import { listValmojligheter } from './list-valmojligheter.ts'
import { countObesvarade } from './queries-oversikt.ts'
import { omgivning } from './router-handlaggare.ts'
import { slutaVanta, vanta } from './vanta.ts'
import { visaBestallning } from './visa-bestallning.ts'
import { visaMina } from './visa-person.ts'

const valja = delProcedure.meta({ behorighet: 'val.valja' })
const lasBestallning = delProcedure.meta({ behorighet: 'val.lasBestallning' })
const besvara = utforareProcedure.meta({ behorighet: 'val.besvaraBestallning' })
const datum = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')
const beslutDel = z.object({ beslutId: z.uuid(), del: z.string().max(60) })
const valIn = beslutDel.extend({
  utforareId: z.uuid(),
  senasteValId: z.uuid().nullable(),
  fran: datum.optional(),
  kanal: z.enum(['webb', 'telefon', 'mote', 'blankett']),
  genast: z.string().trim().min(1).max(1000).optional(),
})

/** What the person, the handläggare and the utförare do with a val and its beställning. */
export const valjaRouter = router({
  mina: personProcedure
    .meta({ behorighet: 'val.min' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaMina(tx, omgivning(ctx)))),
  mojligheter: valja
    .input(beslutDel.extend({ fro: z.string().regex(/^[a-z0-9]{1,32}$/) }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => listValmojligheter(tx, input, omgivning(ctx)))),
    ),
  valj: valja.input(valIn).mutation(async ({ ctx, input }) => {
    const { fran, kanal, ...rest } = input
    const val: ValIn = {
      ...rest,
      // Who signs in and chooses does so on the web; how a handläggare was told is the handläggare's to say.
      kanal: ctx.aktor.typ === 'person' ? 'webb' : kanal,
      ...(fran && { fran: Temporal.PlainDate.from(fran) }),
    }
    const r = unwrap(await ctx.withAktor((tx) => gorVal(tx, val, omgivning(ctx))))
    return { ...r, fran: r.fran.toString() }
  }),
  vanta: valja
    .input(beslutDel.extend({ utforareId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => vanta(tx, input)))),
  slutaVanta: valja
    .input(beslutDel)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => slutaVanta(tx, input, omgivning(ctx))))),
  nya: lasBestallning.query(({ ctx }) => ctx.withAktor((tx) => countObesvarade(tx, ctx.nu()))),
  bestallningar: lasBestallning.query(({ ctx }) => ctx.withAktor((tx) => listBestallningar(tx, omgivning(ctx)))),
  bestallning: lasBestallning
    .input(z.object({ id: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaBestallning(tx, input.id, omgivning(ctx)))),
    ),
  se: besvara.input(z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    const b = unwrap(await ctx.withAktor((tx) => seBestallning(tx, input.id, ctx.nu())))
    return { sedd: b.sedd?.toString() ?? null }
  }),
  bekrafta: besvara.input(z.object({ id: z.uuid(), start: datum })).mutation(async ({ ctx, input }) => {
    const start = Temporal.PlainDate.from(input.start)
    const r = unwrap(await ctx.withAktor((tx) => bekraftaBestallning(tx, { id: input.id, start }, omgivning(ctx))))
    return { start: r.start.toString() }
  }),
  avboj: besvara
    .input(z.object({ id: z.uuid(), skal: z.string().max(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avbojBestallning(tx, input)))),
})
