import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { egenNamnd } from './egen-namnd.ts'
import { datumInput, textInput } from './input.ts'
import { jamforPrislistor } from './jamfor-prislistor.ts'
import {
  atertaForslag,
  avvisaForslag,
  bekraftaForslag,
  foreslaVarden,
  fornyaForslag,
  lamnaForslag,
} from './prova-forslag.ts'
import { kasseraForslag, skapaForslag, sparaForslag } from './skriv-forslag.ts'
import { VardeRadInput } from './varde-input.ts'
import { listForslag, visaForslag } from './visa-forslag.ts'

const id = z.strictObject({ id: z.uuid() })
const slag = z.enum(['pris', 'modell', 'momskompensation'])
const kopia = z.strictObject({
  dag: z.iso.date(),
  procent: z.string().regex(/^-?\d{1,3}(\.\d{1,4})?$/, 'Skriv procent som 2,5 eller -1.'),
  till: z.enum(['ore', 'tio-ore', 'krona']),
  metod: z.enum(['halv-upp', 'halv-jamn', 'uppat', 'nedat']),
})
const rader = z.array(VardeRadInput).max(500)
const kalla = z.union([z.strictObject({ dag: z.iso.date() }), z.strictObject({ forslagId: z.uuid() })])

const skriver = kommunProcedure.meta({ behorighet: 'tenancy.besluta-varden' })
const provar = kommunProcedure.meta({ behorighet: 'tenancy.bekrafta-varden' })
const las = kommunProcedure.meta({ behorighet: 'tenancy.las' })
const vem = (ctx: { readonly namn: string | null }) => ({ namn: ctx.namn ?? '' })

/** Proposals of prices, model and momskompensation: one person writes, another confirms. */
export const forslagRouter = router({
  lista: las
    .input(z.strictObject({ tjanstId: z.string() }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => listForslag(tx, input.tjanstId))),
  hamta: las
    .input(id)
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaForslag(tx, ctx.tjanster, input.id, ctx.nu()))),
    ),
  jamfor: las.input(z.strictObject({ tjanstId: z.string(), fore: kalla, efter: kalla })).query(async ({ ctx, input }) =>
    unwrap(
      await ctx.withAktor((tx) => {
        const { kommunId, namndId } = egenNamnd(tx)
        const nyckel = { kommunId, namndId, tjanstId: input.tjanstId }
        return jamforPrislistor(tx, ctx.tjanster, nyckel, input, dateAt(ctx.nu()).toString())
      }),
    ),
  ),
  skapa: skriver
    .input(z.strictObject({ tjanstId: z.string(), slag, kopia: kopia.nullish() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => skapaForslag(tx, ctx.tjanster, input, vem(ctx), ctx.nu()))),
    ),
  spara: skriver
    .input(
      z.strictObject({
        id: z.uuid(),
        rev: z.int().positive(),
        fran: datumInput.nullable(),
        beslutId: z.uuid().nullable(),
        rader,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaForslag(tx, input, vem(ctx))))),
  kassera: skriver
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => kasseraForslag(tx, input.id)))),
  lamna: skriver
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => lamnaForslag(tx, ctx.tjanster, input.id, ctx.nu()))),
    ),
  foresla: skriver
    .input(
      z.strictObject({
        tjanstId: z.string(),
        slag: slag.default('pris'),
        fran: datumInput,
        beslutId: z.uuid().nullable(),
        rader: rader.min(1, 'Fyll i minst ett värde.'),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => foreslaVarden(tx, ctx.tjanster, input, vem(ctx), ctx.nu()))),
    ),
  aterta: skriver
    .input(id)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => atertaForslag(tx, input.id)))),
  fornya: skriver
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => fornyaForslag(tx, ctx.tjanster, input.id, vem(ctx), ctx.nu()))),
    ),
  bekrafta: provar
    .input(id)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bekraftaForslag(tx, ctx.tjanster, input.id, vem(ctx), ctx.nu()))),
    ),
  avvisa: provar
    .input(z.strictObject({ id: z.uuid(), skal: textInput(1000) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => avvisaForslag(tx, input, vem(ctx), ctx.nu()))),
    ),
})
