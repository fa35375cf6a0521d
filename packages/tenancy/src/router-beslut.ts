import { kommunProcedure, router, unwrap } from '@valfri/auth/trpc'
import { dateAt } from '@valfri/kernel/tid'
import { z } from 'zod'
import { datumInput, textInput } from './input.ts'
import { BESLUTSINSTANSER, BESLUTSSLAG, listBeslut, registreraBeslut } from './registrera-beslut.ts'

const BeslutInput = z.strictObject({
  instans: z.enum(BESLUTSINSTANSER),
  slag: z.enum(BESLUTSSLAG),
  rubrik: textInput(),
  datum: datumInput,
  paragraf: textInput(40),
  diarienummer: textInput(60),
  dokumentId: z.uuid().nullish(),
})

/** The nämnd's register of decisions. */
export const beslutRouter = router({
  lista: kommunProcedure.meta({ behorighet: 'tenancy.las' }).query(({ ctx }) =>
    ctx.withAktor(async (tx) => {
      const rader = await listBeslut(tx)
      return rader.map(({ id, instans, slag, rubrik, datum, paragraf, diarienummer, dokumentId }) => ({
        id,
        instans,
        slag,
        rubrik,
        datum: datum.toString(),
        paragraf,
        diarienummer,
        dokumentId,
      }))
    }),
  ),
  registrera: kommunProcedure
    .meta({ behorighet: 'tenancy.registrera-beslut' })
    .input(BeslutInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => registreraBeslut(tx, input, dateAt(ctx.nu())))),
    ),
})
