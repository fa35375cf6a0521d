import { kommunProcedure, router, unwrap, utforareProcedure } from '@valfri/auth/trpc'
import { z } from 'zod'
import { AterkallaBevisInput, KontrolleraInput, LaggTillBevisInput } from './indata-bevis.ts'
import { kontrolleraBevis } from './kontrollera-bevis.ts'
import { aterkallaBevis, laggTillBevis } from './registrera-bevis.ts'
import { visaBevisForFiler, visaEgnaBevis, visaNamndensBevis } from './visa-bevis.ts'

const andra = utforareProcedure.meta({ behorighet: 'bevis.andra' })
const las = kommunProcedure.meta({ behorighet: 'bevis.las' })

/** The evidence passport (C6): the firm's proofs, and each nämnd's checks of them. */
export const bevisRouter = router({
  mina: utforareProcedure
    .meta({ behorighet: 'bevis.las-egna' })
    .query(({ ctx }) => ctx.withAktor((tx) => visaEgnaBevis(tx, ctx.nu()))),
  laggTill: andra
    .input(LaggTillBevisInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => laggTillBevis(tx, input, ctx.nu())))),
  aterkalla: andra
    .input(AterkallaBevisInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => aterkallaBevis(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
  hosNamnden: las.query(({ ctx }) => ctx.withAktor((tx) => visaNamndensBevis(tx, ctx.nu()))),
  forUtforare: las
    .input(z.object({ utforareId: z.uuid() }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaNamndensBevis(tx, ctx.nu(), input.utforareId))),
  forFiler: las
    .input(z.object({ dokumentIds: z.array(z.uuid()).max(300) }))
    .query(({ ctx, input }) => ctx.withAktor((tx) => visaBevisForFiler(tx, input.dokumentIds, ctx.nu()))),
  kontrollera: kommunProcedure
    .meta({ behorighet: 'bevis.kontrollera' })
    .input(KontrolleraInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.withAktor((tx) => kontrolleraBevis(tx, input, ctx.namn ?? '', ctx.nu()))),
    ),
})
