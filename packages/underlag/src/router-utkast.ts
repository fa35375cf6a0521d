import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { textInput } from '@valfri/tenancy/input'
import { z } from 'zod'
import { gemensamDelar, lokalDelar, villkorFore, villkorInnehall, wordVal } from './input.ts'
import { lintaUtkast } from './linta-utkast.ts'
import { skapaUnderlag } from './skapa-underlag.ts'
import { type SparaGemensamInput, sparaGemensam } from './spara-gemensam.ts'
import { type SparaLokalInput, sparaLokal, sparaLokaltVillkor } from './spara-lokal.ts'
import { lasWord, taInWord } from './ta-in-word.ts'
import type { UnderlagVillkor } from './typer.ts'
import { sparaVillkor, taBortVillkor, valjVillkor } from './villkor-i-utkast.ts'

const skriva = kommunProcedure.meta({ behorighet: 'underlag.skriva' })

/** One part with its value before and after, each in the shape of that part. */
function delInput<T extends Readonly<Record<string, z.ZodType>>>(delar: T) {
  return z
    .strictObject({
      versionId: z.uuid(),
      del: z.enum(Object.keys(delar) as [string]),
      fore: z.unknown().optional(),
      efter: z.unknown().optional(),
    })
    .transform((input, ctx) => {
      const efter = (delar[input.del] as z.ZodType).safeParse(input.efter)
      if (efter.success) return { ...input, efter: efter.data }
      for (const fel of efter.error.issues)
        ctx.addIssue({ code: 'custom', message: fel.message, path: ['efter', ...fel.path] })
      return z.NEVER
    })
}

/** Writing a draft: part by part, so that two may write at once. */
export const utkastRouter = router({
  skapa: skriva
    .input(z.strictObject({ titel: textInput(120), tjanstId: z.string(), samverkanId: z.uuid().nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skapaUnderlag(tx, ctx.tjanster, input)))),
  sparaGemensam: skriva
    .input(delInput(gemensamDelar))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sparaGemensam(tx, input as SparaGemensamInput, ctx.nu()))),
    ),
  sparaLokal: skriva
    .input(delInput(lokalDelar))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sparaLokal(tx, ctx.tjanster, input as SparaLokalInput, ctx.nu()))),
    ),
  valjVillkor: skriva
    .input(z.strictObject({ versionId: z.uuid(), villkorIds: z.array(z.string()).min(1).max(200) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => valjVillkor(tx, ctx.tjanster, input)))),
  /** What the lint says of a krav as it is being written; nothing is saved. */
  lintaVillkor: skriva
    .input(z.strictObject({ versionId: z.uuid(), id: z.string().max(200).nullable(), innehall: villkorInnehall }))
    .query(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => lintaUtkast(tx, input)))),
  /** Reads a Word document; nothing is saved. The file comes as base64, at most 10 MB. */
  lasWord: skriva
    .input(
      z.strictObject({
        versionId: z.uuid(),
        namn: textInput(200),
        fil: z.base64().max(14_000_000, 'Filen är för stor.'),
      }),
    )
    .mutation(async ({ ctx, input: { fil, ...rest } }) =>
      unwrap(await ctx.withAktor((tx) => lasWord(tx, { ...rest, bytes: new Uint8Array(Buffer.from(fil, 'base64')) }))),
    ),
  taInWord: skriva
    .input(z.strictObject({ versionId: z.uuid(), rev: z.int(), delar: z.array(wordVal).min(1).max(2000) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taInWord(tx, input)))),
  taBortVillkor: skriva
    .input(z.strictObject({ versionId: z.uuid(), villkorId: z.string() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => taBortVillkor(tx, input)))),
  sparaVillkor: skriva
    .input(z.strictObject({ versionId: z.uuid(), fore: villkorFore, innehall: villkorInnehall }))
    .mutation(async ({ ctx, input: { fore, ...rest } }) =>
      unwrap(await ctx.withAktor((tx) => sparaVillkor(tx, { ...rest, fore: fore as UnderlagVillkor | null }))),
    ),
  sparaLokaltVillkor: skriva
    .input(z.strictObject({ versionId: z.uuid(), fore: villkorFore, innehall: villkorInnehall.nullable() }))
    .mutation(async ({ ctx, input: { fore, ...rest } }) =>
      unwrap(
        await ctx.withAktor((tx) =>
          sparaLokaltVillkor(tx, { ...rest, fore: fore as UnderlagVillkor | null }, ctx.nu()),
        ),
      ),
    ),
})
