import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import { z } from 'zod'
import { listBeslutadeVarden } from './beslutade-varden.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { loadTidsmallar } from './tidsmall.ts'
import { UTANFOR_VALET, utanforAlltid } from './utanfor-valet.ts'

const tjanstId = z.strictObject({ tjanstId: z.string().max(60) })
const delNamn = (del: { readonly namn: Parameters<typeof textIn>[0] }): string => textIn(del.namn, 'sv')

/** What a nämnd decides of a tjänst beside its prices: the time of each insats, and which delar stand outside the choice. */
export const regelRouter = router({
  tidsmall: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(tjanstId)
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const t = ctx.tjanster.tjanster.get(input.tjanstId)
          if (!t) return tenancyFel('tjanst-okand')
          const mallar = await loadTidsmallar(tx, { ...egenNamnd(tx), tjanstId: t.id })
          const delar = Object.entries({ ...t.delar, ...t.ejValbaraDelar })
            .filter(([id]) => t.bestallning.mangder[id]?.some((m) => m.enhet === 'minuter'))
            .map(([id, d]) => ({ id, namn: delNamn(d) }))
          return ok({
            tjanst: { id: t.id, namn: textIn(t.namn, 'sv') },
            /** Those that are granted in time; none: a tidsmall has nothing to say here. */
            delar,
            galler: mallar.at(dateAt(ctx.nu()).toString()),
            alla: mallar.alla.toReversed(),
          })
        }),
      ),
    ),
  utanforValet: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(tjanstId)
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const t = ctx.tjanster.tjanster.get(input.tjanstId)
          if (!t) return tenancyFel('tjanst-okand')
          const varden = await listBeslutadeVarden(tx, { ...egenNamnd(tx), tjanstId: t.id })
          const alla = varden
            .filter((v) => v.parameter === UTANFOR_VALET)
            .map((v) => ({ fran: v.fran, beslut: v.beslut, ...(v.varde as { delar: Record<string, string> }) }))
          const idag = dateAt(ctx.nu()).toString()
          return ok({
            tjanst: { id: t.id, namn: textIn(t.namn, 'sv') },
            /** Those that the kommun may keep outside. */
            delar: Object.entries(t.delar).map(([id, d]) => ({ id, namn: delNamn(d) })),
            /** Those that the tjänst keeps outside whoever the kommun is. */
            alltid: Object.entries(utanforAlltid(t)).map(([id, skal]) => ({
              id,
              namn: delNamn(t.ejValbaraDelar[id] as NonNullable<(typeof t.ejValbaraDelar)[string]>),
              skal,
            })),
            galler: alla.findLast((v) => v.fran <= idag) ?? null,
            alla: alla.toReversed(),
          })
        }),
      ),
    ),
})
