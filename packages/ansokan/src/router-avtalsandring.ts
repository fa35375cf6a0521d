import { delProcedure, kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { andraAvtal } from './ersatt-avtal.ts'
import { fragaOmVillkor } from './fraga-om-villkor.ts'
import { IdInput } from './indata.ts'
import { AndraVillkorInput, FragaVillkorInput, SagaUppInput, SvarJaInput } from './indata-avtal.ts'
import { kontrolleraAvtal } from './kontrollera-avtal.ts'
import { sagaUppAvtal } from './saga-upp-avtal.ts'
import { openSignerare } from './signerare.ts'
import { avslutaObesvarad, sagJa, sagNej } from './svara-om-villkor.ts'
import { visaVillkorslage } from './visa-villkorslage.ts'

const svara = utforareProcedure.meta({ behorighet: 'avtal.svara-villkor' })

/** What happens to an avtal after it is signed: ended by notice, changed, put to the utförare on a new version, made again. */
export const avtalsandringRouter = router({
  sagaUpp: delProcedure
    .meta({ behorighet: 'avtal.saga-upp' })
    .input(SagaUppInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sagaUppAvtal(tx, input, ctx.namn ?? '', ctx.nu(), ctx.tjanster.tjanster))),
    ),
  andra: kommunProcedure
    .meta({ behorighet: 'avtal.andra' })
    .input(AndraVillkorInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => andraAvtal(tx, input, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  villkorslage: kommunProcedure
    .meta({ behorighet: 'avtal.fraga-villkor' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaVillkorslage(tx, ctx.nu()))),
  fragaVillkor: kommunProcedure
    .meta({ behorighet: 'avtal.fraga-villkor' })
    .input(FragaVillkorInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => fragaOmVillkor(tx, input, ctx.namn ?? '', ctx.nu(), ctx.tjanster.tjanster))),
    ),
  sagJa: svara
    .input(SvarJaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor(async (tx) => sagJa(tx, input, await openSignerare(ctx), ctx.nu()))),
    ),
  sagNej: svara
    .input(SagaUppInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sagNej(tx, input, ctx.namn ?? '', ctx.nu(), ctx.tjanster.tjanster))),
    ),
  avslutaObesvarad: kommunProcedure
    .meta({ behorighet: 'avtal.avsluta-obesvarad' })
    .input(SagaUppInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => avslutaObesvarad(tx, input, ctx.namn ?? '', ctx.nu(), ctx.tjanster.tjanster))),
    ),
  kontrollera: delProcedure
    .meta({ behorighet: 'avtal.kontrollera' })
    .input(IdInput)
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => kontrolleraAvtal(tx, input.id, ctx.tjanster.tjanster))),
    ),
})
