import { delProcedure, kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { aterkallaBegaran, begarBedomning } from './begar-bedomning.ts'
import { besvaraBedomning } from './besvara-bedomning.ts'
import { finnsOmprovning, listBedomningar } from './list-bedomningar.ts'
import { omgivning } from './router-handlaggare.ts'
import { sattUppgift } from './satt-uppgift.ts'
import { visaDelUppgifter } from './visa-del-uppgifter.ts'

const datum = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')
const text = z.string().max(2000)
const beslutDel = z.object({ beslutId: z.uuid(), del: z.string().max(60) })
const svar = z.discriminatedUnion('utfall', [
  z.object({ utfall: z.literal('ny'), varde: z.string().max(60), fran: datum, motivering: text.optional() }),
  z.object({ utfall: z.literal('oforandrad'), motivering: text }),
])

/** Dated facts of a beslut (nivå, placement, grupp), and an utförare's request to have one tried anew. */
export const bedomningRouter = router({
  /** Whether the kommun has a tjänst on where an utförare may ask for a new bedömning. */
  finns: kommunProcedure
    .meta({ behorighet: 'val.lasBedomning' })
    .query(({ ctx }) => ctx.withAktor((tx) => finnsOmprovning(tx, omgivning(ctx)))),
  uppgifter: delProcedure
    .meta({ behorighet: 'val.lasUppgift' })
    .input(beslutDel)
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => visaDelUppgifter(tx, input, omgivning(ctx))))),
  satt: delProcedure
    .meta({ behorighet: 'val.sattUppgift' })
    .input(
      beslutDel.extend({
        uppgift: z.string().max(60),
        fran: datum,
        varde: z.string().max(200),
        skal: text.optional(),
        arbetsplatsId: z.uuid().nullish(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const fran = Temporal.PlainDate.from(input.fran)
      return unwrap(await ctx.withAktor((tx) => sattUppgift(tx, { ...input, fran }, omgivning(ctx))))
    }),
  lista: delProcedure
    .meta({ behorighet: 'val.lasBedomning' })
    .query(({ ctx }) => ctx.withAktor((tx) => listBedomningar(tx, omgivning(ctx)))),
  begar: utforareProcedure
    .meta({ behorighet: 'val.begarBedomning' })
    .input(z.object({ bestallningId: z.uuid(), uppgift: z.string().max(60), skal: text }))
    .mutation(async ({ ctx, input }) => {
      const r = unwrap(await ctx.withAktor((tx) => begarBedomning(tx, input, omgivning(ctx))))
      return { id: r.id, svaraSenast: r.svaraSenast.toString() }
    }),
  aterkalla: utforareProcedure
    .meta({ behorighet: 'val.begarBedomning' })
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => aterkallaBegaran(tx, input.id)))),
  besvara: kommunProcedure
    .meta({ behorighet: 'val.besvaraBedomning' })
    .input(z.object({ id: z.uuid(), svar }))
    .mutation(async ({ ctx, input }) => {
      const { svar: s, id } = input
      const last = s.utfall === 'ny' ? { ...s, fran: Temporal.PlainDate.from(s.fran) } : s
      return unwrap(await ctx.withAktor((tx) => besvaraBedomning(tx, { id, svar: last }, omgivning(ctx))))
    }),
})
