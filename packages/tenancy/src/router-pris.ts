import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { ok } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { z } from 'zod'
import { beslutaVarden } from './besluta-varden.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { datumInput } from './input.ts'
import { loadPrislista } from './load-prislista.ts'
import { VardeRadInput } from './varde-input.ts'
import { visaPrislista } from './visa-prislista.ts'

/** What an utförare is paid by: prices, model and momskompensation. */
function kraverFyraOgon({ tjanster }: TjanstRegister, tjanstId: string, parameter: string): boolean {
  return (
    parameter === 'modell' ||
    parameter === 'momskompensation' ||
    tjanster.get(tjanstId)?.parametrar[parameter]?.slag === 'pris'
  )
}

const AvgiftInput = z.strictObject({
  tjanstId: z.string(),
  fran: datumInput,
  beslutId: z.uuid().nullable(),
  rader: z
    .array(VardeRadInput.extend({ enhet: z.string().optional() }))
    .min(1, 'Fyll i minst ett värde.')
    .max(500),
})

/** Prices, shares, model and momskompensation that the nämnd has decided. */
export const prisRouter = router({
  hamta: kommunProcedure
    .meta({ behorighet: 'tenancy.las' })
    .input(z.strictObject({ tjanstId: z.string(), dag: z.iso.date().optional() }))
    .query(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          const { kommunId, namndId } = egenNamnd(tx)
          const dag = input.dag ?? dateAt(ctx.nu()).toString()
          const lista = await loadPrislista(tx, ctx.tjanster, { kommunId, namndId, tjanstId: input.tjanstId }, dag)
          return lista.ok ? ok(visaPrislista(lista.value, dag)) : lista
        }),
      ),
    ),
  /** Avgifter and shares; what an utförare is paid by goes through a proposal that a second person confirms. */
  besluta: kommunProcedure
    .meta({ behorighet: 'tenancy.besluta-varden' })
    .input(AvgiftInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(
        await ctx.withAktor(async (tx) => {
          if (input.rader.some((r) => kraverFyraOgon(ctx.tjanster, input.tjanstId, r.parameter)))
            return tenancyFel('fyra-ogon-kravs')
          return beslutaVarden(tx, ctx.tjanster, {
            ...input,
            rader: input.rader.map(({ ore, enhet, ...rad }) => ({
              ...rad,
              ...(enhet !== undefined && { enhet }),
              ore: ore === undefined || ore === null ? null : BigInt(ore),
            })),
          })
        }),
      ),
    ),
})
