import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { egenNamnd } from './egen-namnd.ts'
import { datumInput, textInput } from './input.ts'
import { selectNamnder } from './queries.ts'
import { anslutTillSamverkan, bjudInTillSamverkan, lamnaSamverkan, skapaSamverkan } from './samverka.ts'
import { listSamverkan } from './samverkan-parter.ts'

const samverka = kommunProcedure.meta({ behorighet: 'tenancy.samverka' })
const steg = z.strictObject({ samverkanId: z.uuid(), fran: datumInput, beslutId: z.uuid() })

/** Kommuner that share a förfrågningsunderlag (LOV 2:2, KL 9:37). */
export const samverkanRouter = router({
  lista: kommunProcedure.meta({ behorighet: 'tenancy.las' }).query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const jag = egenNamnd(tx)
      const alla = await listSamverkan(tx)
      return alla.map((s) => ({
        ...s,
        arAgare: s.agareKommunId === jag.kommunId && s.agareNamndId === jag.namndId,
        minStatus: s.parter.find((p) => p.kommunId === jag.kommunId && p.namndId === jag.namndId)?.status ?? null,
      }))
    }),
  ),
  /** Nämnder that can be invited. */
  namnder: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .query(({ ctx }) =>
      ctx.withAktor(async (tx) =>
        (await selectNamnder(tx)).map(({ kommunId, namndId, namn, kommun }) => ({ kommunId, namndId, namn, kommun })),
      ),
    ),
  skapa: samverka
    .input(z.strictObject({ namn: textInput(80), fran: datumInput, beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skapaSamverkan(tx, input)))),
  bjudIn: samverka
    .input(z.strictObject({ samverkanId: z.uuid(), kommunId: z.string(), namndId: z.string() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bjudInTillSamverkan(tx, input, dateAt(ctx.nu())))),
    ),
  anslut: samverka
    .input(steg)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => anslutTillSamverkan(tx, input)))),
  lamna: samverka
    .input(steg)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => lamnaSamverkan(tx, input)))),
})
