import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { aterforKostnad, fordelaKostnad, KOSTNADSSLAG } from './fordela-kostnad.ts'
import { rapporteraTal } from './rapportera-tal.ts'
import { visaKostnader } from './visa-kostnader.ts'

const fordelning = kommunProcedure.meta({ behorighet: 'samverkan.fordela-kostnad' })

/** Common costs and the figures that they are split by (C25). */
export const kostnadRouter = router({
  visa: kommunProcedure
    .meta({ behorighet: 'samverkan.las' })
    .input(z.strictObject({ samverkanId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaKostnader(tx, input.samverkanId, dateAt(ctx.nu())))),
    ),
  rapporteraTal: kommunProcedure
    .meta({ behorighet: 'samverkan.rapportera-tal' })
    .input(
      z.strictObject({
        samverkanId: z.uuid(),
        namndId: z.string().max(80),
        slag: z.enum(['folkmangd', 'volym']),
        avser: datumInput,
        antal: z.int('Skriv ett helt tal.').min(0, 'Talet kan inte vara negativt.').max(100_000_000),
        kalla: textInput(200),
        kallaDatum: datumInput,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => rapporteraTal(tx, input)))),
  /** `ore`: whole öre. */
  fordela: fordelning
    .input(
      z.strictObject({
        samverkanId: z.uuid(),
        slag: z.enum(KOSTNADSSLAG),
        text: textInput(200),
        datum: datumInput,
        ore: z.int('Skriv ett belopp i kronor.').max(100_000_000_000),
        verifikation: textInput(60),
      }),
    )
    .mutation(async ({ ctx, input: { ore, ...input } }) =>
      unwrap(await ctx.withAktor((tx) => fordelaKostnad(tx, { ...input, beloppOre: BigInt(ore) }, dateAt(ctx.nu())))),
    ),
  aterfor: fordelning
    .input(z.strictObject({ kostnadId: z.uuid(), text: textInput(200), verifikation: textInput(60) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => aterforKostnad(tx, input, dateAt(ctx.nu())))),
    ),
})
