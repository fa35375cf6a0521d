import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { datumInput, textInput } from './input.ts'
import { selectNamnder } from './queries.ts'
import { anslutTillSamverkan, bjudInTillSamverkan, lamnaSamverkan, skapaSamverkan } from './samverka.ts'
import { foreslaArende, svaraArende } from './samverkan-arenden.ts'
import { ANTAGNINGSREGLER, NYCKELSLAG, UTTRADESREGLER } from './samverkan-regler.ts'
import { listMinSamverkan, visaSamverkan } from './visa-samverkan.ts'

const samverka = kommunProcedure.meta({ behorighet: 'tenancy.samverka' })
const steg = z.strictObject({ samverkanId: z.uuid(), fran: datumInput, beslutId: z.uuid() })
const regler = z.strictObject({
  antagning: z.enum(ANTAGNINGSREGLER),
  regelandring: z.enum(ANTAGNINGSREGLER),
  uppsagningManader: z.int('Skriv hela månader.').min(0).max(60, 'Högst 60 månader.'),
  uttrade: z.enum(UTTRADESREGLER),
  svarstidDagar: z.int('Skriv hela dagar.').min(1, 'Minst en dag.').max(365, 'Högst 365 dagar.'),
  text: textInput(20_000),
})

const nyckel = z
  .strictObject({ slag: z.enum(NYCKELSLAG), enhet: textInput(60).nullable(), text: textInput(4000) })
  .refine((n) => (n.slag === 'volym') === (n.enhet !== null), {
    path: ['enhet'],
    message: 'Skriv vad volymen räknas i, till exempel ”beviljade timmar”.',
  })

/** Kommuner that share a förfrågningsunderlag (LOV 2:2, KL 9:37). */
export const samverkanRouter = router({
  lista: kommunProcedure.meta({ behorighet: 'tenancy.las' }).query(({ ctx }) => ctx.withAktor(listMinSamverkan)),
  /** One samverkan with its written rules and the matters that its members decide together. */
  hamta: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(z.strictObject({ samverkanId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaSamverkan(tx, input.samverkanId, dateAt(ctx.nu())))),
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
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => bjudInTillSamverkan(tx, input, ctx.nu())))),
  anslut: samverka
    .input(steg)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => anslutTillSamverkan(tx, input, dateAt(ctx.nu())))),
    ),
  lamna: samverka
    .input(steg)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => lamnaSamverkan(tx, input, dateAt(ctx.nu())))),
    ),
  foreslaRegler: samverka
    .input(z.strictObject({ samverkanId: z.uuid(), regler, fran: datumInput, beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => foreslaArende(tx, { ...input, slag: 'regler' }, ctx.nu()))),
    ),
  /** How common costs are split from a day on (C25). */
  foreslaNyckel: samverka
    .input(z.strictObject({ samverkanId: z.uuid(), nyckel, fran: datumInput, beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => foreslaArende(tx, { ...input, slag: 'nyckel' }, ctx.nu()))),
    ),
  svara: kommunProcedure
    .meta({ behorighet: 'tenancy.svara-samverkan' })
    .input(
      z.strictObject({
        samverkanId: z.uuid(),
        arendeId: z.uuid(),
        svar: z.enum(['ja', 'nej']),
        beslutId: z.uuid(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => svaraArende(tx, input, ctx.nu())))),
})
