import { authFel } from '@valfri/auth/fel'
import { kommunProcedure, router, toTrpcError, unwrap } from '@valfri/auth/trpc'
import { begarKomplettering } from './begar-komplettering.ts'
import { begarRegisterkontroll } from './begar-registerkontroll.ts'
import { beslutaAnsokan } from './besluta-ansokan.ts'
import { BeslutaInput, IdInput, KompletteraInput, ProvaInput, UnderrattaInput, UteslutInput } from './indata.ts'
import { OverprovningInput } from './indata-overprovning.ts'
import { listArenden } from './list-arenden.ts'
import { oversiktNamnd } from './oversikt.ts'
import { provaUteslutning } from './prova-uteslutning.ts'
import { provaVillkorIArende } from './prova-villkor.ts'
import { registreraOverprovning } from './registrera-overprovning.ts'
import { granskningRouter } from './router-granskning.ts'
import { loadHandlaggningsstatistik } from './statistik.ts'
import { underrattaSokanden } from './underratta.ts'
import { visaArende } from './visa-arende.ts'
import { visaTidslinje } from './visa-tidslinje.ts'

const las = kommunProcedure.meta({ behorighet: 'ansokan.las-arenden' })

/** What a nämnd does: review villkor by villkor, ask for more, decide, tell. */
export const provningRouter = router({
  granskning: granskningRouter,
  oversikt: las.query(({ ctx }) => ctx.withAktor((tx) => oversiktNamnd(tx, ctx.nu()))),
  arenden: las.query(({ ctx }) => ctx.withAktor((tx) => listArenden(tx, ctx.nu()))),
  statistik: las.query(({ ctx }) => ctx.withAktor((tx) => loadHandlaggningsstatistik(tx, ctx.nu()))),
  arende: las.input(IdInput).query(async ({ ctx, input }) => {
    const sida = await ctx.withAktor((tx) => visaArende(tx, input.id, ctx.nu(), ctx.tjanster.tjanster))
    if (!sida) throw toTrpcError(authFel('finns-inte').fel)
    return sida
  }),
  tidslinje: las.input(IdInput).query(async ({ ctx, input }) => {
    const spar = await ctx.withAktor((tx) => visaTidslinje(tx, input.id, ctx.nu()))
    if (!spar) throw toTrpcError(authFel('finns-inte').fel)
    return spar
  }),
  prova: kommunProcedure
    .meta({ behorighet: 'ansokan.prova' })
    .input(ProvaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) => provaVillkorIArende(tx, input, ctx.namn ?? '', ctx.nu(), ctx.tjanster.tjanster)),
      ),
    ),
  hamtaRegister: kommunProcedure
    .meta({ behorighet: 'ansokan.hamta-register' })
    .input(IdInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          begarRegisterkontroll(tx, input.id, ctx.namn ?? '', { jobb: ctx.jobb, nu: ctx.nu() }),
        ),
      ),
    ),
  begarKomplettering: kommunProcedure
    .meta({ behorighet: 'ansokan.begar-komplettering' })
    .input(KompletteraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => begarKomplettering(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  provaUteslutning: kommunProcedure
    .meta({ behorighet: 'ansokan.prova-uteslutning' })
    .input(UteslutInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => provaUteslutning(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  besluta: kommunProcedure
    .meta({ behorighet: 'ansokan.besluta' })
    .input(BeslutaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => beslutaAnsokan(tx, input, { namn: ctx.namn }, ctx.nu()))),
    ),
  registreraOverprovning: kommunProcedure
    .meta({ behorighet: 'ansokan.overprovning' })
    .input(OverprovningInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => registreraOverprovning(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  underratta: kommunProcedure
    .meta({ behorighet: 'ansokan.underratta' })
    .input(UnderrattaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => underrattaSokanden(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
})
