import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { kostnadRouter } from './router-kostnad.ts'
import { skickaForslag } from './skicka-forslag.ts'
import { svaraForslag } from './svara-forslag.ts'
import { visaVersioner } from './visa-versioner.ts'

const skal = textInput(2000)

/** What the members of a samverkan do together once it is there: proposals on what they share, and what it costs. */
export const samverkanArbeteRouter = router({
  /** Who is on which version, and what each nämnd has answered (C4). */
  versioner: kommunProcedure
    .meta({ behorighet: 'samverkan.las' })
    .input(z.strictObject({ samverkanId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaVersioner(tx, input.samverkanId, dateAt(ctx.nu())))),
    ),
  skickaForslag: kommunProcedure
    .meta({ behorighet: 'samverkan.skicka-forslag' })
    .input(z.strictObject({ versionId: z.uuid(), meddelande: skal }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skickaForslag(tx, input, ctx.nu())))),
  svaraForslag: kommunProcedure
    .meta({ behorighet: 'samverkan.svara-forslag' })
    .input(
      z.discriminatedUnion('svar', [
        z.strictObject({ versionId: z.uuid(), svar: z.literal('avstar'), beslutId: z.uuid(), skal }),
        z.strictObject({
          versionId: z.uuid(),
          svar: z.literal('avvaktar'),
          datum: datumInput,
          diarienummer: textInput(60),
          skal,
        }),
      ]),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => svaraForslag(tx, input, dateAt(ctx.nu()))))),
  kostnad: kostnadRouter,
})
