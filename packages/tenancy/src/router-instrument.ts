import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import { z } from 'zod'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { loadInstrument } from './instrument.ts'

/** The nämnd's own instruments, such as its nivåer: what holds, what comes, and what may be decided. */
export const instrumentRouter = router({
  lista: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(z.strictObject({ tjanstId: z.string().max(60) }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const tjanst = ctx.tjanster.tjanster.get(input.tjanstId)
          if (!tjanst) return tenancyFel('tjanst-okand')
          const { kommunId, namndId } = egenNamnd(tx)
          const bok = await loadInstrument(tx, { kommunId, namndId, tjanstId: tjanst.id })
          const idag = dateAt(ctx.nu()).toString()
          const uppgifter = (tjanst.bestallning.daterade ?? []).flatMap((u) =>
            u.varden.slag === 'instrument'
              ? [
                  {
                    id: u.id,
                    namn: textIn(u.namn, 'sv'),
                    hjalp: u.hjalp ? textIn(u.hjalp, 'sv') : null,
                    hogst: u.varden.hogst,
                    omprovas: u.omprovas,
                    galler: bok.at(u.id, idag),
                    alla: bok.alla(u.id).toReversed(),
                  },
                ]
              : [],
          )
          return ok({ tjanst: { id: tjanst.id, namn: textIn(tjanst.namn, 'sv') }, uppgifter })
        }),
      ),
    ),
})
