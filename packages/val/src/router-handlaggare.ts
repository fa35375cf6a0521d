import { type Ctx, kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadTidsmallar } from '@valfri/tenancy/tidsmall'
import { z } from 'zod'
import { bekraftaIckeval } from './bekrafta-ickeval.ts'
import { insatserSchema } from './beslut-input.ts'
import { beslutsformular } from './beslutsformular.ts'
import { valFel } from './fel.ts'
import { foreslaIckeval } from './ickeval-forslag.ts'
import { importeraBeslut, provkorImport } from './importera-beslut.ts'
import { listAttGora } from './list-att-gora.ts'
import type { Omgivning } from './omgivning.ts'
import { oversiktNamnd } from './oversikt.ts'
import { registreraBeslut } from './registrera-beslut.ts'
import { sokPerson } from './sok-person.ts'
import { countTid } from './tid-ur-insatser.ts'
import { visaPerson } from './visa-person.ts'

export const omgivning = (ctx: Ctx): Omgivning => ({ nu: ctx.nu(), tjanster: ctx.tjanster, peppar: ctx.peppar })

const registrera = kommunProcedure.meta({ behorighet: 'val.registreraBeslut' })
const ickeval = kommunProcedure.meta({ behorighet: 'val.ickeval' })
const lasPerson = kommunProcedure.meta({ behorighet: 'val.lasPerson' })
// A file is text: 2 MB hold far more rows than are taken at once.
const fil = z.object({ innehall: z.string().max(2_000_000), format: z.enum(['csv', 'json']) })
const beslutDel = z.object({ beslutId: z.uuid(), del: z.string().max(60) })

/** What a handläggare does with persons and beslut. */
export const handlaggareRouter = router({
  sok: kommunProcedure
    .meta({ behorighet: 'val.sokPerson' })
    .input(z.record(z.string().max(40), z.string().max(200)))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sokPerson(tx, input, ctx.peppar)))),
  oversikt: lasPerson.query(({ ctx }) => ctx.withAktor((tx) => oversiktNamnd(tx, omgivning(ctx)))),
  attGora: lasPerson.query(({ ctx }) => ctx.withAktor((tx) => listAttGora(tx, omgivning(ctx)))),
  person: lasPerson
    .input(z.object({ personId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => visaPerson(tx, input.personId, omgivning(ctx)))),
    ),
  formular: registrera.query(({ ctx }) =>
    ctx.withAktor((tx) => beslutsformular(tx, ctx.aktor.kommunId, ctx.nu(), ctx.tjanster)),
  ),
  /** The time that insatser come to by the tidsmall, by del, for the form to show while it is filled in. */
  raknaTid: registrera
    .input(z.strictObject({ tjanstId: z.string().max(60), fran: z.iso.date(), insatser: insatserSchema }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const tjanst = ctx.tjanster.tjanster.get(input.tjanstId)
          const mall = tjanst && (await loadTidsmallar(tx, { ...egenNamnd(tx), tjanstId: tjanst.id })).at(input.fran)
          return tjanst && mall ? ok(countTid(tjanst, mall, input.insatser)) : valFel('tidsmall-saknas')
        }),
      ),
    ),
  registrera: registrera
    .input(z.record(z.string(), z.unknown()))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => registreraBeslut(tx, input, omgivning(ctx)))),
    ),
  provkor: registrera
    .input(fil)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => provkorImport(tx, input, omgivning(ctx))))),
  importera: registrera
    .input(fil)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => importeraBeslut(tx, input, omgivning(ctx)))),
    ),
  ickevalForslag: ickeval.input(beslutDel).query(async ({ ctx, input }) => {
    const f = unwrap(await ctx.withAktor((tx) => foreslaIckeval(tx, input, omgivning(ctx))))
    const namn = Object.fromEntries(f.kandidater.map((k) => [k.utforareId, k.namn]))
    const { protokoll, valtidKvar, varning } = f
    return { protokoll, namn, valtidKvar, varning, svaraSenast: f.svaraSenast.toString(), fran: f.fran.toString() }
  }),
  ickeval: ickeval
    .input(
      beslutDel.extend({
        inputHash: z.string().length(64),
        anledning: z.enum(['svarstid-ute', 'avstar', 'bradskande']),
        skal: z.string().trim().max(1000).optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const r = unwrap(await ctx.withAktor((tx) => bekraftaIckeval(tx, input, omgivning(ctx))))
      return { ...r, fran: r.fran.toString() }
    }),
})
