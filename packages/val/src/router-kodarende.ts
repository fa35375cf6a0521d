import { delProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { andraKodarende, avslutaKodarende } from './andra-kodarende.ts'
import { finnsKodarenden, listOppningsval, oppnaKodarende } from './oppna-kodarende.ts'
import { omgivning } from './router-handlaggare.ts'

const oppna = utforareProcedure.meta({ behorighet: 'val.oppnaKodarende' })
const datum = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.')
const falt = z.record(z.string().max(60), z.unknown())

/** Ärenden that have a code and no person: the utförare opens and ends them itself. */
export const kodarendeRouter = router({
  finns: delProcedure
    .meta({ behorighet: 'val.finnsKodarenden' })
    .query(({ ctx }) => ctx.withAktor((tx) => finnsKodarenden(tx, omgivning(ctx)))),
  oppningsval: oppna.query(({ ctx }) => ctx.withAktor((tx) => listOppningsval(tx, omgivning(ctx)))),
  oppna: oppna
    .input(z.object({ avtalId: z.uuid(), del: z.string().max(60), fran: datum, falt }))
    .mutation(async ({ ctx, input }) => {
      const ny = { ...input, fran: Temporal.PlainDate.from(input.fran) }
      return unwrap(await ctx.withAktor((tx) => oppnaKodarende(tx, ny, omgivning(ctx))))
    }),
  andra: oppna
    .input(z.object({ id: z.uuid(), falt }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraKodarende(tx, input, omgivning(ctx))))),
  avsluta: oppna.input(z.object({ id: z.uuid(), till: datum.nullable() })).mutation(async ({ ctx, input }) => {
    const till = input.till ? Temporal.PlainDate.from(input.till) : null
    return unwrap(await ctx.withAktor((tx) => avslutaKodarende(tx, { id: input.id, till }, omgivning(ctx))))
  }),
})
