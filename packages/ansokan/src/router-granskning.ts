import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { granskaSomAndra, sattProvningsregel } from './andra-granskning.ts'
import { avslutaDelegation, sparaDelegation, visaDelegationer } from './delegation.ts'
import { forklaraSkillnad } from './forklara-skillnad.ts'
import { IdInput } from './indata.ts'
import {
  AndraGranskningInput,
  DelegationInput,
  ForklaraInput,
  JavInput,
  ProvaJavInput,
  ProvningsregelInput,
} from './indata-granskning.ts'
import { anmalJav, provaJav } from './jav.ts'
import { listHandlaggande, loadProvningsregel } from './queries-jav.ts'

const satt = kommunProcedure.meta({ behorighet: 'ansokan.satt-regler' })

/** What surrounds a prövning: jäv, a second look, another nämnd's outcome, and the nämnd's own rules for all of it. */
export const granskningRouter = router({
  anmalJav: kommunProcedure
    .meta({ behorighet: 'ansokan.anmal-jav' })
    .input(JavInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => anmalJav(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  provaJav: kommunProcedure
    .meta({ behorighet: 'ansokan.prova-jav' })
    .input(ProvaJavInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => provaJav(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  granskaSomAndra: kommunProcedure
    .meta({ behorighet: 'ansokan.prova' })
    .input(AndraGranskningInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => granskaSomAndra(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  forklaraSkillnad: kommunProcedure
    .meta({ behorighet: 'ansokan.prova' })
    .input(ForklaraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => forklaraSkillnad(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  regler: kommunProcedure.meta({ behorighet: 'ansokan.las-regler' }).query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const { kommunId, namndId } = ctx.aktor
      const regel = await loadProvningsregel(tx)
      return {
        tvaGranskare: regel?.tvaGranskare ?? false,
        satt: regel ? { av: regel.avNamn, tid: regel.skapad.toString() } : null,
        delegation: await visaDelegationer(tx, ctx.nu()),
        personer: await listHandlaggande(tx, kommunId, namndId, dateAt(ctx.nu())),
      }
    }),
  ),
  sattRegel: satt
    .input(ProvningsregelInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => sattProvningsregel(tx, input.tvaGranskare, ctx.namn ?? '', ctx.nu()))),
    ),
  sparaDelegation: satt
    .input(DelegationInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparaDelegation(tx, input)))),
  avslutaDelegation: satt
    .input(IdInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => avslutaDelegation(tx, input.id, ctx.nu())))),
})
