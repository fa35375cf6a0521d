import { authFel } from '@valfri/auth/fel'
import { router, toTrpcError, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { selectAllaUnderlag } from '@valfri/underlag/queries'
import { andraSvar } from './andra-svar.ts'
import { AndraSvarInput, IdInput, SkickaInput, SparaInput, StartaInput, SvaraInput } from './indata.ts'
import { oversiktSokande } from './oversikt.ts'
import { openSignerare } from './signerare.ts'
import { skickaIn } from './skicka-in.ts'
import { bytVersion, slangUtkast, sparaUtkast } from './spara-utkast.ts'
import { startaAnsokan } from './starta-ansokan.ts'
import { aterkallaArende, svaraKomplettering } from './svara-komplettering.ts'
import { visaEgetArende } from './visa-eget-arende.ts'
import { visaArenden, visaMinaAnsokningar } from './visa-mina-ansokningar.ts'
import { visaTidslinje } from './visa-tidslinje.ts'
import { visaUtkast } from './visa-utkast.ts'

const las = utforareProcedure.meta({ behorighet: 'ansokan.las-egna' })
const skriv = utforareProcedure.meta({ behorighet: 'ansokan.skriv-utkast' })

/** What an utförare does: draft, send, follow, complete, take back. */
export const ansokanRouter = router({
  oversikt: las.query(({ ctx }) => ctx.withAktor((tx) => oversiktSokande(tx, ctx.aktor.utforareId, ctx.nu()))),
  mina: las.query(({ ctx }) => ctx.withAktor((tx) => visaMinaAnsokningar(tx, ctx.nu()))),
  arenden: las.query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const titlar = await selectAllaUnderlag(tx)
      const titel = (id: string) => titlar.find((t) => t.underlag.id === id)?.underlag.titel ?? ''
      return visaArenden(tx, ctx.aktor.utforareId, titel, ctx.nu())
    }),
  ),
  arende: las.input(IdInput).query(async ({ ctx, input }) => {
    const sida = await ctx.withAktor((tx) => visaEgetArende(tx, input.id, ctx.nu(), ctx.tjanster.tjanster))
    if (!sida) throw toTrpcError(authFel('finns-inte').fel)
    return sida
  }),
  tidslinje: las.input(IdInput).query(async ({ ctx, input }) => {
    const spar = await ctx.withAktor((tx) => visaTidslinje(tx, input.id, ctx.nu()))
    if (!spar) throw toTrpcError(authFel('finns-inte').fel)
    return spar
  }),
  utkast: las.input(IdInput).query(async ({ ctx, input }) => {
    const sida = await ctx.withAktor((tx) => visaUtkast(tx, input.id, ctx.nu(), ctx.tjanster.tjanster))
    if (!sida) throw toTrpcError(authFel('finns-inte').fel)
    return sida
  }),
  starta: skriv
    .input(StartaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => startaAnsokan(tx, input.underlagId, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  spara: skriv
    .input(SparaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sparaUtkast(tx, input, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  bytVersion: skriv
    .input(IdInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bytVersion(tx, input.id, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  slang: skriv
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => slangUtkast(tx, input.id)))),
  skickaIn: utforareProcedure
    .meta({ behorighet: 'ansokan.skicka-in' })
    .input(SkickaInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const signerare = await openSignerare(ctx)
          return skickaIn(tx, input, ctx.nu(), { tjanster: ctx.tjanster.tjanster, jobb: ctx.jobb, signerare })
        }),
      ),
    ),
  komplettera: utforareProcedure
    .meta({ behorighet: 'ansokan.komplettera' })
    .input(SvaraInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => svaraKomplettering(tx, input, ctx.nu())))),
  andraSvar: utforareProcedure
    .meta({ behorighet: 'ansokan.andra' })
    .input(AndraSvarInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const miljo = { tjanster: ctx.tjanster.tjanster, signerare: await openSignerare(ctx) }
          return andraSvar(tx, input, ctx.nu(), miljo)
        }),
      ),
    ),
  aterkalla: utforareProcedure
    .meta({ behorighet: 'ansokan.aterkalla' })
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => aterkallaArende(tx, input.id, ctx.nu())))),
})
