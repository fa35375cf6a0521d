import { type Ctx, kommunProcedure, publikProcedure, router, unwrap } from '@valfri/auth/trpc'
import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { datumInput, textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { annonsera, oppnaForAnsokan, upphor } from './annonsera.ts'
import { antaUnderlag } from './anta-underlag.ts'
import { faststallUnderlag } from './faststall-underlag.ts'
import { listPublikaUnderlag } from './list-publika.ts'
import { loadPubliktUnderlag } from './load-publikt-underlag.ts'
import { skapaNyVersion, taBortUtkast } from './ny-version.ts'
import { oversiktUnderlag } from './oversikt.ts'
import { annonsRouter, fragaRouter } from './router-fragor.ts'
import { utkastRouter } from './router-utkast.ts'
import { listJamforbara, visaKravjamforelse } from './visa-kravjamforelse.ts'
import { listUnderlag, visaAndringar, visaUtkast } from './visa-utkast.ts'

const villkorFor = (ctx: Ctx) => ({ tjanster: ctx.tjanster, nu: ctx.nu(), namn: ctx.namn })
const las = kommunProcedure.meta({ behorighet: 'underlag.las' })
const publicera = kommunProcedure.meta({ behorighet: 'underlag.publicera' })
const version = z.strictObject({ versionId: z.uuid() })
const kravsida = z.strictObject({ versionId: z.uuid(), kommunId: z.string().max(10).nullable() })

const publiktRouter = router({
  lista: publikProcedure
    .meta({ behorighet: 'underlag.publikt' })
    .query(({ ctx }) => ctx.withAktor((tx) => listPublikaUnderlag(tx, ctx.tjanster, dateAt(ctx.nu())))),
  hamta: publikProcedure
    .meta({ behorighet: 'underlag.publikt' })
    .input(z.strictObject({ slug: z.string().max(200), nr: z.int().positive().optional() }))
    .query(async ({ ctx, input: { slug, nr } }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const svar = await loadPubliktUnderlag(tx, ctx.tjanster, { slug, ...(nr && { nr }) }, dateAt(ctx.nu()))
          if (!svar.ok) return svar
          const { json: _bytes, ...sida } = svar.value
          return ok(sida)
        }),
      ),
    ),
})

/**
 * What follows when a nämnd opens a version, in the same transaction: told by those who know of avtal, which this package does not.
 */
export type VidOppning = (tx: AktorTx, versionId: string, nu: Temporal.Instant) => Promise<unknown>

/** Förfrågningsunderlag: written, sealed, adopted by each nämnd, published and read. */
export const createUnderlagRouter = (vidOppning: VidOppning) =>
  router({
    utkast: utkastRouter,
    publikt: publiktRouter,
    fraga: fragaRouter,
    annons: annonsRouter,
    oversikt: las.query(({ ctx }) => ctx.withAktor(oversiktUnderlag)),
    lista: las.query(({ ctx }) => ctx.withAktor((tx) => listUnderlag(tx, ctx.tjanster, dateAt(ctx.nu())))),
    hamta: las
      .input(version)
      .query(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => visaUtkast(tx, ctx.tjanster, input.versionId, dateAt(ctx.nu())))),
      ),
    andringar: las
      .input(z.strictObject({ foreId: z.uuid(), efterId: z.uuid() }))
      .query(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => visaAndringar(tx, ctx.tjanster, input, dateAt(ctx.nu())))),
      ),
    /** What can be laid beside each other, and the krav of two sides (C3). */
    jamforbara: las.query(({ ctx }) => ctx.withAktor((tx) => listJamforbara(tx, ctx.tjanster, dateAt(ctx.nu())))),
    jamforKrav: las
      .input(z.strictObject({ vanster: kravsida, hoger: kravsida }))
      .query(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => visaKravjamforelse(tx, ctx.tjanster, input))),
      ),
    faststall: kommunProcedure
      .meta({ behorighet: 'underlag.faststall' })
      .input(version.extend({ skal: z.string().max(2000, 'Högst 2000 tecken.').optional() }))
      .mutation(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => faststallUnderlag(tx, ctx.tjanster, input, ctx.nu()))),
      ),
    anta: kommunProcedure
      .meta({ behorighet: 'underlag.anta' })
      .input(z.strictObject({ versionId: z.uuid(), kfBeslutId: z.uuid(), beslutId: z.uuid() }))
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => antaUnderlag(tx, input)))),
    annonsera: publicera
      .input(z.strictObject({ versionId: z.uuid(), annonsId: textInput(80).nullish() }))
      .mutation(async ({ ctx, input: { versionId, annonsId } }) =>
        unwrap(
          await ctx.withAktor((tx) =>
            annonsera(tx, { versionId, annonsId: annonsId ?? null }, { ...villkorFor(ctx), vidOppning }),
          ),
        ),
      ),
    oppna: publicera
      .input(z.strictObject({ versionId: z.uuid(), annonsId: textInput(80) }))
      .mutation(async ({ ctx, input }) =>
        unwrap(await ctx.withAktor((tx) => oppnaForAnsokan(tx, input, { ...villkorFor(ctx), vidOppning }))),
      ),
    upphor: publicera
      .input(z.strictObject({ versionId: z.uuid(), fran: datumInput, beslutId: z.uuid() }))
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => upphor(tx, input)))),
    nyVersion: kommunProcedure
      .meta({ behorighet: 'underlag.skriva' })
      .input(z.strictObject({ underlagId: z.uuid() }))
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skapaNyVersion(tx, input.underlagId)))),
    taBortUtkast: kommunProcedure
      .meta({ behorighet: 'underlag.skriva' })
      .input(version)
      .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortUtkast(tx, input.versionId)))),
  })
