import { z } from 'zod'
import { listApiNycklar, skapaApiNyckel, sparraApiNyckel } from './api-nyckel.ts'
import { rollerForNyckel } from './api-nyckel-roller.ts'
import { describeMig } from './describe-mig.ts'
import { kommunRoller, utforareRoller } from './roller.ts'
import { delProcedure, publikProcedure, router, unwrap } from './trpc.ts'

const ApiNyckelInput = z.object({
  namn: z.string().trim().min(1, 'Skriv vad nyckeln ska användas till.').max(80, 'Högst 80 tecken.'),
  roller: z.array(z.string()).min(1, 'Välj minst en roll.'),
})

const nyckelProcedure = delProcedure.meta({ behorighet: 'auth.api-nyckel' })

/** Sign-in itself is by plain routes (apps/server/src/auth-rutter.ts), since the browser leaves and comes back. */
export const authRouter = router({
  mig: publikProcedure.meta({ behorighet: 'auth.mig' }).query(({ ctx }) => describeMig(ctx)),

  apiNycklar: nyckelProcedure.query(({ ctx }) => ctx.withAktor(listApiNycklar)),
  apiNyckelRoller: nyckelProcedure.query(({ ctx }) => {
    const namn: Record<string, string> = { ...kommunRoller, ...utforareRoller }
    const roller = rollerForNyckel[ctx.aktor.typ === 'kommun' ? 'kommun' : 'utforare']
    return roller.map((roll) => ({ roll, namn: namn[roll] ?? roll }))
  }),
  skapaApiNyckel: nyckelProcedure
    .input(ApiNyckelInput)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => skapaApiNyckel(tx, input, ctx.nu())))),
  sparraApiNyckel: nyckelProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.withAktor((tx) => sparraApiNyckel(tx, input.id, ctx.nu())))),
})
