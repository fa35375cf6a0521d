import { randomUUID } from 'node:crypto'
import { authFel } from '@valfri/auth/fel'
import { hashPersonnummer } from '@valfri/auth/personnummer-hash'
import { type Ctx, delProcedure, router, toTrpcError, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { type Aktor, type AktorTx, withAktor } from '@valfri/db/aktor'
import { z } from 'zod'
import { aterkallaInbjudan, avslutaUppdrag } from './avsluta-uppdrag.ts'
import { utforareFel } from './fel.ts'
import { bjudIn, losInInbjudan, utforareOfKod, visaInbjudan } from './inbjudan.ts'
import { BjudInInput, EnhetInput, ForetagInput, KodInput, ProfilInput, RegistreraInput } from './indata.ts'
import { loadForetag } from './load-foretag.ts'
import { registreraUtforare } from './registrera-utforare.ts'
import { bevisRouter } from './router-bevis.ts'
import { sparaEnhet, sparaForetag, sparaProfil, taBortEnhet } from './spara-foretag.ts'

const IdInput = z.object({ id: z.uuid() })

/** Acts as a firm before the person has an uppdrag in it: to register it, or to take an invitation to it. */
function asForetag<R>(ctx: Ctx, utforareId: string, fn: (tx: AktorTx, namn: string) => Promise<R>): Promise<R> {
  const { inloggad } = ctx
  if (!inloggad) throw toTrpcError(authFel('ej-inloggad').fel)
  const aktor: Aktor = { typ: 'utforare', utforareId, identitetId: inloggad.identitetId, roller: [] }
  return withAktor(ctx.db, aktor, (tx) => fn(tx, inloggad.namn))
}

/** Whether a ten-digit number is the signed-in person's own personnummer, in whatever century. */
function arEgetNummer(ctx: Ctx, nummer: string): boolean {
  return ['19', '20'].some(
    (sekel) => hashPersonnummer(ctx.peppar, `${sekel}${nummer}`) === ctx.inloggad?.personnummerHash,
  )
}

function foretagOfKod(kod: string): string {
  const id = utforareOfKod(kod)
  if (!id) throw toTrpcError(utforareFel('inbjudan-galler-inte').fel)
  return id
}

export const utforareRouter = router({
  bevis: bevisRouter,
  registrera: delProcedure
    .meta({ behorighet: 'utforare.registrera' })
    .input(RegistreraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await asForetag(ctx, randomUUID(), (tx, namn) =>
          registreraUtforare(tx, input, { namn, arEgetNummer: (nummer) => arEgetNummer(ctx, nummer) }, ctx.nu()),
        ),
      ),
    ),
  visaInbjudan: delProcedure
    .meta({ behorighet: 'utforare.los-in-inbjudan' })
    .input(KodInput)
    .query(async ({ ctx, input }) =>
      unwrap(await asForetag(ctx, foretagOfKod(input.kod), (tx) => visaInbjudan(tx, input.kod, ctx.nu()))),
    ),
  losInInbjudan: delProcedure
    .meta({ behorighet: 'utforare.los-in-inbjudan' })
    .input(KodInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await asForetag(ctx, foretagOfKod(input.kod), (tx, namn) => losInInbjudan(tx, input.kod, namn, ctx.nu()))),
    ),
  foretag: utforareProcedure.meta({ behorighet: 'utforare.las-foretag' }).query(async ({ ctx }) => {
    const foretag = await ctx.withAktor((tx) => loadForetag(tx, ctx.nu()))
    if (!foretag) throw toTrpcError(authFel('finns-inte').fel)
    return { ...foretag, farGeUppdrag: ctx.aktor.roller.includes('firmatecknare') }
  }),
  sparaForetag: utforareProcedure
    .meta({ behorighet: 'utforare.andra-foretag' })
    .input(ForetagInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaForetag(tx, input)))),
  sparaProfil: utforareProcedure
    .meta({ behorighet: 'utforare.andra-foretag' })
    .input(ProfilInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaProfil(tx, input, ctx.nu())))),
  sparaEnhet: utforareProcedure
    .meta({ behorighet: 'utforare.andra-foretag' })
    .input(EnhetInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaEnhet(tx, input)))),
  taBortEnhet: utforareProcedure
    .meta({ behorighet: 'utforare.andra-foretag' })
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortEnhet(tx, input.id)))),
  bjudIn: utforareProcedure
    .meta({ behorighet: 'utforare.ge-uppdrag' })
    .input(BjudInInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => bjudIn(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  aterkallaInbjudan: utforareProcedure
    .meta({ behorighet: 'utforare.ge-uppdrag' })
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => aterkallaInbjudan(tx, input.id, ctx.nu())))),
  avslutaUppdrag: utforareProcedure
    .meta({ behorighet: 'utforare.ge-uppdrag' })
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avslutaUppdrag(tx, input.id, ctx.nu())))),
})
