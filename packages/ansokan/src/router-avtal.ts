import { authFel } from '@valfri/auth/fel'
import { delProcedure, kommunProcedure, router, toTrpcError, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { listEgenregi } from '@valfri/utforare/queries'
import { andraMottagande } from './andra-mottagande.ts'
import { direktkvalificera } from './direktkvalificera.ts'
import {
  AndraAvtalInput,
  DirektkvalificeraInput,
  IdInput,
  MottagandeInput,
  SigneraInput,
  SkapaAvtalInput,
} from './indata.ts'
import { avtalsandringRouter } from './router-avtalsandring.ts'
import { signeraAvtal } from './signera-avtal.ts'
import { openSignerare } from './signerare.ts'
import { andraStartdag, skapaAvtal } from './skapa-avtal.ts'
import { visaAvtal, visaAvtalslista } from './visa-avtal.ts'
import { visaUppdragsval } from './visa-uppdragsval.ts'

const las = delProcedure.meta({ behorighet: 'avtal.las' })
const skapa = kommunProcedure.meta({ behorighet: 'avtal.skapa' })
const direkt = kommunProcedure.meta({ behorighet: 'avtal.direktkvalificera' })

/** The avtal that follows an approval, for both of its parties, and the internt uppdrag of egenregi. */
export const avtalRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => visaAvtalslista(tx, ctx.nu(), ctx.tjanster.tjanster))),
  ett: las.input(IdInput).query(async ({ ctx, input }) => {
    const sida = await ctx.withAktor((tx) => visaAvtal(tx, input.id, ctx.nu(), ctx.tjanster.tjanster))
    if (!sida) throw toTrpcError(authFel('finns-inte').fel)
    return sida
  }),
  skapa: skapa
    .input(SkapaAvtalInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => skapaAvtal(tx, input, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  andraStartdag: skapa
    .input(AndraAvtalInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => andraStartdag(tx, input, ctx.nu(), ctx.tjanster.tjanster))),
    ),
  signera: delProcedure
    .meta({ behorighet: 'avtal.signera' })
    .input(SigneraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor(async (tx) => signeraAvtal(tx, input, await openSignerare(ctx), ctx.nu()))),
    ),
  mottagande: utforareProcedure
    .meta({ behorighet: 'avtal.mottagande' })
    .input(MottagandeInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraMottagande(tx, input, ctx.nu())))),
  andring: avtalsandringRouter,
  egenregi: direkt.query(({ ctx }) =>
    ctx.withAktor(async (tx) => ({
      enheter: await listEgenregi(tx, ctx.aktor.kommunId),
      underlag: await visaUppdragsval(tx, ctx.aktor, ctx.nu(), ctx.tjanster.tjanster),
    })),
  ),
  direktkvalificera: direkt
    .input(DirektkvalificeraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => direktkvalificera(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
})
