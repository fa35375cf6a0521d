import { type KommunRoll, kommunRoller } from '@valfri/auth/roller'
import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { andraTema } from './andra-tema.ts'
import { egenNamnd } from './egen-namnd.ts'
import { datumInput, textInput } from './input.ts'
import { KONTAKTSLAG, listKontaktpunkter, sparaKontaktpunkt, taBortKontaktpunkt } from './kontaktpunkter.ts'
import { listOmradenMedPostnummer, placeraPostnummer, sparaOmrade } from './omraden.ts'
import { oversiktInstallningar } from './oversikt.ts'
import { selectKommun, selectNamnder } from './queries.ts'
import { listTjanstLagen, sattTjanst } from './satt-tjanst.ts'
import { avslutaUppdrag, geUppdrag, listUppdrag } from './uppdrag.ts'

const las = kommunProcedure.meta({ behorighet: 'tenancy.las' })

export const tjanstRouter = router({
  lista: las.query(({ ctx }) => ctx.withAktor((tx) => listTjanstLagen(tx, ctx.tjanster, dateAt(ctx.nu())))),
  satt: kommunProcedure
    .meta({ behorighet: 'tenancy.satt-tjanst' })
    .input(z.strictObject({ tjanstId: z.string(), aktiv: z.boolean(), fran: datumInput, beslutId: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sattTjanst(tx, ctx.tjanster, input)))),
})

const postnummerRad = z.strictObject({ postnummer: z.string().max(10), ort: z.string().max(60) })

export const omradeRouter = router({
  lista: las.query(({ ctx }) =>
    ctx.withAktor((tx) => {
      const { kommunId, namndId } = egenNamnd(tx)
      return listOmradenMedPostnummer(tx, kommunId, namndId, dateAt(ctx.nu()))
    }),
  ),
  spara: kommunProcedure
    .meta({ behorighet: 'tenancy.spara-omrade' })
    .input(z.strictObject({ id: z.uuid().optional(), namn: textInput(80), zon: z.string().trim().max(40).nullable() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sparaOmrade(tx, { ...input, zon: input.zon || null }))),
    ),
  placera: kommunProcedure
    .meta({ behorighet: 'tenancy.spara-omrade' })
    .input(z.strictObject({ omradeId: z.uuid(), fran: datumInput, rader: z.array(postnummerRad).min(1).max(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => placeraPostnummer(tx, input)))),
})

const valfri = (hogst: number) =>
  z
    .string()
    .trim()
    .max(hogst)
    .nullable()
    .transform((t) => t || null)

export const kontaktRouter = router({
  lista: las.query(({ ctx }) =>
    ctx.withAktor((tx) => {
      const { kommunId, namndId } = egenNamnd(tx)
      return listKontaktpunkter(tx, kommunId, namndId)
    }),
  ),
  spara: kommunProcedure
    .meta({ behorighet: 'tenancy.spara-kontaktpunkt' })
    .input(
      z.strictObject({
        id: z.uuid().optional(),
        slag: z.enum(KONTAKTSLAG),
        namn: textInput(120),
        telefon: valfri(40),
        epost: valfri(120),
        adress: valfri(200),
      }),
    )
    .mutation(async ({ ctx, input: { id, ...rest } }) =>
      unwrap(await ctx.withAktor((tx) => sparaKontaktpunkt(tx, { ...rest, ...(id && { id }) }))),
    ),
  taBort: kommunProcedure
    .meta({ behorighet: 'tenancy.spara-kontaktpunkt' })
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortKontaktpunkt(tx, input.id)))),
})

export const uppdragRouter = router({
  oversikt: kommunProcedure
    .meta({ behorighet: 'tenancy.hantera-uppdrag' })
    .query(({ ctx }) => ctx.withAktor((tx) => oversiktInstallningar(tx, ctx.tjanster, dateAt(ctx.nu())))),
  lista: kommunProcedure
    .meta({ behorighet: 'tenancy.hantera-uppdrag' })
    .query(({ ctx }) => ctx.withAktor((tx) => listUppdrag(tx))),
  ge: kommunProcedure
    .meta({ behorighet: 'tenancy.hantera-uppdrag' })
    .input(
      z.strictObject({
        personnummer: textInput(20),
        namn: textInput(120),
        roll: z.enum(Object.keys(kommunRoller) as [KommunRoll, ...KommunRoll[]]),
        fran: datumInput,
        till: datumInput.nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => geUppdrag(tx, input, ctx.peppar)))),
  avsluta: kommunProcedure
    .meta({ behorighet: 'tenancy.hantera-uppdrag' })
    .input(z.strictObject({ id: z.uuid(), till: datumInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => avslutaUppdrag(tx, input.id, input.till, dateAt(ctx.nu())))),
    ),
})

export const kommunRouter = router({
  hamta: las.query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const { kommunId, namndId } = egenNamnd(tx)
      const [kommun, namnder] = await Promise.all([selectKommun(tx, kommunId), selectNamnder(tx, kommunId)])
      const namnd = namnder.find((n) => n.namndId === namndId)
      return {
        kommunId,
        namndId,
        namn: kommun?.namn ?? '',
        namnd: namnd?.namn ?? '',
        diarieprefix: namnd?.diarieprefix ?? '',
        farg: kommun?.tema.farg ?? '',
        forvaltningsratt: kommun?.forvaltningsratt ?? '',
      }
    }),
  ),
  andraTema: kommunProcedure
    .meta({ behorighet: 'tenancy.andra-tema' })
    .input(z.strictObject({ farg: z.string() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => andraTema(tx, input.farg)))),
})
