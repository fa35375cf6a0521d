import { publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import { z } from 'zod'
import { listJamforbart, loadJamforelse, sokPlats } from './jamfor.ts'
import { loadProfil } from './profil.ts'

const jamfor = publikProcedure.meta({ behorighet: 'val.jamfor' })
const fro = z.string().regex(/^[a-z0-9]{1,32}$/)

/** What anyone may ask, signed in or not. */
export const jamforRouter = router({
  start: jamfor.query(({ ctx }) => ctx.withAktor((tx) => listJamforbart(tx, { nu: ctx.nu(), tjanster: ctx.tjanster }))),
  sokPlats: jamfor
    .input(z.object({ postnummer: z.string().max(10) }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sokPlats(tx, input.postnummer, ctx.nu())))),
  lista: jamfor
    .input(
      z.object({
        kommun: z.string().max(10),
        tjanst: z.string().max(60),
        postnummer: z.string().max(10).nullish(),
        fro,
      }),
    )
    .query(async ({ ctx, input }) =>
      unwrap(await loadJamforelse({ db: ctx.db, nu: ctx.nu(), tjanster: ctx.tjanster }, input)),
    ),
  profil: jamfor
    .input(z.object({ utforareId: z.uuid() }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => loadProfil(tx, input.utforareId, ctx.nu(), ctx.tjanster))),
    ),
})
