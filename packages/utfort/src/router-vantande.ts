import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { textIn } from '@valfri/plugin-api/text'
import { z } from 'zod'
import { begarBestallning } from './begar-bestallning.ts'
import { manadSchema, sidaSchema } from './indata.ts'
import { visaVantande } from './list-vantande.ts'
import { noteraDriftstopp, visaAndringar } from './manuella-andringar.ts'
import { noteraPersonslut } from './personslut.ts'
import { listBegaran } from './queries-begaran.ts'
import { svaraBegaran } from './svara-begaran.ts'
import { vantarOrsaker } from './typer.ts'

export const vantandeVal = z.object({
  orsak: z.enum(vantarOrsaker).optional(),
  utforareId: z.uuid().optional(),
  agare: z.enum(['kommun', 'utforare']).optional(),
  sok: z.string().max(60).default(''),
  fallande: z.boolean().default(false),
  sida: sidaSchema,
})
const dag = z.iso.date().transform((d) => Temporal.PlainDate.from(d))

const lasKommun = kommunProcedure.meta({ behorighet: 'utfort.las-vantande' })

/** What waits, who can end it, and how much was changed by hand. */
export const vantandeRouter = router({
  lista: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(vantandeVal)
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaVantande(tx, input, ctx.tjanster, ctx.nu()))),

  begar: utforareProcedure
    .meta({ behorighet: 'utfort.rapportera' })
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(500), meddelande: z.string().max(500).optional() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => begarBestallning(tx, { ...input, namn: ctx.namn }, ctx.nu()))),
    ),

  begaran: lasKommun.query(({ ctx }) =>
    ctx.withAktor(async (tx) =>
      (await listBegaran(tx)).map(({ begaran: b, utforare, kod, antal }) => {
        const tjanst = ctx.tjanster.tjanster.get(b.tjanstId)
        const del = tjanst?.delar[b.del] ?? tjanst?.ejValbaraDelar[b.del]
        return {
          ...{ id: b.id, personId: b.personId, kod, utforare, antal, meddelande: b.meddelande, av: b.begardAvNamn },
          del: del ? textIn(del.namn, 'sv') : b.del,
          fran: b.fran.toString(),
          begard: b.skapad.toString(),
        }
      }),
    ),
  ),

  svara: kommunProcedure
    .meta({ behorighet: 'utfort.svara-begaran' })
    .input(z.object({ id: z.uuid(), fran: dag.nullable(), skal: z.string().max(1000) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => svaraBegaran(tx, { ...input, namn: ctx.namn }, ctx, ctx.nu()))),
    ),

  noteraSlut: kommunProcedure
    .meta({ behorighet: 'utfort.svara-begaran' })
    .input(z.object({ personId: z.uuid(), slag: z.enum(['avliden', 'flyttad', 'ater']), datum: dag }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => noteraPersonslut(tx, input, ctx.nu())))),

  andringar: lasKommun
    .input(z.object({ manad: manadSchema }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaAndringar(tx, input.manad))),

  egnaAndringar: utforareProcedure
    .meta({ behorighet: 'utfort.las' })
    .input(z.object({ manad: manadSchema }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaAndringar(tx, input.manad))),

  noteraDriftstopp: kommunProcedure
    .meta({ behorighet: 'utfort.notera-driftstopp' })
    .input(z.object({ datum: dag, utforareId: z.uuid().optional(), orsak: z.string().max(300) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => noteraDriftstopp(tx, { ...input, namn: ctx.namn }, ctx.nu()))),
    ),
})
